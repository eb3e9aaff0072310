#pragma once

#include <QtGlobal>

#include <sqlite3.h>
#include <vector>

namespace barline::test {

enum class DiskCall { Open, Read, Write, Truncate, Sync, Delete, MapShared };

/// One call of SQLite to the disk.
struct DiskAccess
{
    DiskCall call = DiskCall::Open;
    const char *path = nullptr; ///< absolute
    qint64 offset = 0;          ///< of a read or write; of a truncation the new size
    const char *data = nullptr; ///< of a write
    int size = 0;               ///< of a read or write, in bytes
    bool syncsFolder = false;   ///< a sync or deletion that makes the names in the folder durable too
};

/// Sees what SQLite does to the disk. Called on the thread that does it.
class DiskWatcher
{
public:
    DiskWatcher() = default;
    virtual ~DiskWatcher() = default;
    DiskWatcher(const DiskWatcher &) = delete;
    DiskWatcher &operator=(const DiskWatcher &) = delete;

    /// SQLITE_OK lets the call through; any other code is its answer, and nothing is done, but for a write, of which
    /// the first half reaches the disk.
    virtual int before(const DiskAccess &access) = 0;
    /// The call was answered with `code`. The half of a write that failed counts as a write that was done.
    virtual void after(const DiskAccess &access, int code) = 0;
};

/// While this lives it is SQLite's default VFS, of this process and so of QSQLITE too: the system's own, with watchers
/// before it. Make it before the first connection, which must all be closed when it goes.
class DiskVfs
{
public:
    explicit DiskVfs(std::vector<DiskWatcher *> watchers);
    ~DiskVfs();
    DiskVfs(const DiskVfs &) = delete;
    DiskVfs &operator=(const DiskVfs &) = delete;

    // For the functions that SQLite calls:
    sqlite3_vfs *system() const { return m_system; }
    int before(const DiskAccess &access) const;
    int after(const DiskAccess &access, int code) const;

private:
    sqlite3_vfs *m_system;
    sqlite3_vfs m_vfs;
    std::vector<DiskWatcher *> m_watchers;
};

} // namespace barline::test
