#pragma once

#include <QList>
#include <QString>

namespace barline {

/// One thing that is wrong, or odd, in a document, and where. Errors stop an import, warnings do not.
struct Finding
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    QString file;
    int line = 0;    ///< 1-based; 0 where a place in a file has no meaning
    int column = 0;  ///< 1-based, in code points
    QString pointer; ///< JSON pointer (RFC 6901) of the value, or of the object where a key is missing
    QString message; ///< names the key and the value it is about; translated
    QString hint;    ///< the nearest valid value, where there is one

    /// "file:line:column: error: message", as compilers print it. The severity is never translated.
    QString toLine() const;

    bool operator==(const Finding &) const = default;
};

using Findings = QList<Finding>;

bool hasErrors(const Findings &findings);

} // namespace barline
