#include "core/store/FilePlace.h"

#include <QFile>

#include <array>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>

namespace barline {

namespace {

constexpr qint64 kLookEveryMs = 5000;

} // namespace

FilePlace::FilePlace(QString path)
    : m_path(std::move(path))
    , m_logName(QFile::encodeName(m_path + QLatin1String("-wal")))
{}

bool FilePlace::isKept(sqlite3 *connection)
{
    int moved = 0;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    m_wasLost = m_wasLost || moved != 0 || !isHeaderKept(connection) || !isLogKept();
    return !m_wasLost;
}

/// Read through the descriptor that the connection has: what it holds of the page in memory is what was there before.
bool FilePlace::isHeaderKept(sqlite3 *connection)
{
    constexpr int kVersionsAt = 18; // to write and to read the file: 1 without a log, 2 with one
    sqlite3_file *file = nullptr;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    std::array<char, 2> versions{};
    if (!file || !file->pMethods || file->pMethods->xRead(file, versions.data(), 2, kVersionsAt) != SQLITE_OK)
        return true; // a disk that fails is another matter
    const bool hasLog = versions[0] == 2 && versions[1] == 2;
    m_hadLog = m_hadLog || hasLog;
    return hasLog || !m_hadLog;
}

bool FilePlace::isLogKept()
{
    // Not its times: who has asked for those makes the kernel write down a new one with the next write (multigrain
    // timestamps, Linux 6.13), and each sync takes half as long again.
    struct statx log = {};
    if (::statx(AT_FDCWD, m_logName.constData(), 0, STATX_INO | STATX_SIZE, &log) != 0)
        return m_logInode == 0;
    const dev_t device = makedev(log.stx_dev_major, log.stx_dev_minor);
    if (m_logInode == 0) {
        m_logDevice = device;
        m_logInode = log.stx_ino;
    }
    if (log.stx_ino != m_logInode || device != m_logDevice)
        return false;
    // SQLite starts a log over from its beginning, and cuts off what is beyond the limit, never more.
    const auto size = static_cast<qint64>(log.stx_size);
    if (size < std::min(m_logSize, kLogLimit))
        return false;
    m_logSize = size;
    return true;
}

std::optional<qint64> FilePlace::freshlyFree()
{
    if (m_looked.isValid() && m_looked.elapsed() < kLookEveryMs)
        return {};
    m_looked.start();
    struct statvfs system = {};
    if (::statvfs(QFile::encodeName(m_path).constData(), &system) != 0)
        return {};
    return static_cast<qint64>(system.f_bavail) * static_cast<qint64>(system.f_frsize);
}

} // namespace barline
