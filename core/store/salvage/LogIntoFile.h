#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>
#include <QString>

namespace barline {

/// The running sum of a database's log (https://www.sqlite.org/fileformat2.html, "Checksum Algorithm").
class LogSum
{
public:
    /// A log of a machine that writes its numbers with the highest byte first is summed up in that way.
    explicit LogSum(bool isBigEndian)
        : m_isBigEndian(isBigEndian)
    {}

    /// A multiple of 8 bytes.
    void add(QByteArrayView bytes);
    /// As a log says it: 8 bytes.
    QByteArray bytes() const;

private:
    bool m_isBigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

/// Moves what the log (-wal) beside the copy of a damaged project at `path` holds into it, up to the last transaction
/// that is whole, and removes the log. SQLite does the same only where it can read what comes of it. Worker thread.
Result<void> moveLogIntoFile(const QString &path);

} // namespace barline
