#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <optional>
#include <sys/types.h>

struct sqlite3;

namespace barline {

/// Whether a database's file and its log are still those that were opened, and how much room there is beside them
/// (DURABILITY.md 5, 6). Looks by stat: nothing here opens a file.
class FilePlace
{
public:
    explicit FilePlace(QString path);

    /// False for good once the file was moved, removed, replaced or written over by one that has no log, or the log
    /// removed, replaced or cut off.
    bool isKept(sqlite3 *connection);
    bool wasLost() const { return m_wasLost; }
    /// Bytes that are free where the file is, looked up at most each few seconds; nothing meanwhile.
    std::optional<qint64> freshlyFree();

    static constexpr qint64 kLittleRoom = 200'000'000;
    static constexpr qint64 kLogLimit = 4 * 1024 * 1024; ///< to which SQLite itself cuts the log

private:
    bool isLogKept();
    bool isHeaderKept(sqlite3 *connection);

    QString m_path;
    QByteArray m_logName;
    bool m_wasLost = false;
    bool m_hadLog = false; ///< as the file's header says
    dev_t m_logDevice = 0;
    ino_t m_logInode = 0; ///< 0: no log was seen yet
    qint64 m_logSize = 0;
    QElapsedTimer m_looked;
};

} // namespace barline
