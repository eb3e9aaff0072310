#include "core/base/Error.h"

#include <algorithm>

namespace barline {

Error::Error(ErrorKind kind, QString message)
    : m_kind(kind)
    , m_message(std::move(message))
{}

Error::Error(Findings findings, ErrorKind kind)
    : m_kind(kind)
    , m_findings(std::move(findings))
{
    const auto first = std::find_if(m_findings.cbegin(), m_findings.cend(), [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error;
    });
    if (first != m_findings.cend())
        m_message = first->toLine();
}

Error Error::withNativeCode(int code) const
{
    Error copy = *this;
    copy.m_nativeCode = code;
    return copy;
}

Error Error::during(const QString &what) const
{
    Error copy = *this;
    copy.m_message = what + QLatin1Char(' ') + m_message;
    return copy;
}

} // namespace barline
