#pragma once

#include "core/base/Finding.h"

#include <QString>

namespace barline {

enum class ErrorKind { Cancelled, NotFound, Conflict, Invalid, Unavailable, Storage, Io };

/// Why something could not be done: a translated sentence a user can act on (what failed, where, what to do).
class Error
{
public:
    Error(ErrorKind kind, QString message);
    /// An input with errors: all its findings, the message naming the first.
    explicit Error(Findings findings, ErrorKind kind = ErrorKind::Invalid);

    ErrorKind kind() const { return m_kind; }
    const QString &message() const { return m_message; }
    const Findings &findings() const { return m_findings; }
    /// The database's own code (SQLite: extended result code), 0 where there is none.
    int nativeCode() const { return m_nativeCode; }

    Error withNativeCode(int code) const;
    /// The same error with a sentence before it that says what was being done.
    Error during(const QString &what) const;

private:
    ErrorKind m_kind;
    QString m_message;
    Findings m_findings;
    int m_nativeCode = 0;
};

} // namespace barline
