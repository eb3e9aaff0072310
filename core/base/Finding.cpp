#include "core/base/Finding.h"

#include <algorithm>

namespace barline {

QString Finding::toLine() const
{
    QString place = file;
    if (line > 0)
        place += QStringLiteral(":%1:%2").arg(line).arg(column);
    const QString kind = severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
    return place.isEmpty() ? QStringLiteral("%1: %2").arg(kind, message)
                           : QStringLiteral("%1: %2: %3").arg(place, kind, message);
}

bool hasErrors(const Findings &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.severity == Finding::Severity::Error; });
}

} // namespace barline
