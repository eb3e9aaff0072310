#include "tests/support/DiskVfs.h"

namespace barline::test {

namespace {

/// SQLite's own part of an open file follows it in memory.
struct WatchedFile
{
    sqlite3_file base;
    const DiskVfs *vfs;
    const char *path;     ///< SQLite keeps it until the file is closed
    bool isFolderSyncDue; ///< a log or journal: its first sync makes its name durable
};

WatchedFile *watched(sqlite3_file *file)
{
    return reinterpret_cast<WatchedFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(watched(file) + 1);
}

int closeFile(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    const DiskAccess access{DiskCall::Read, watched(file)->path, offset, nullptr, size, false};
    int code = watched(file)->vfs->before(access);
    if (code == SQLITE_OK)
        code = real(file)->pMethods->xRead(real(file), data, size, offset);
    return watched(file)->vfs->after(access, code);
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    const DiskVfs *vfs = watched(file)->vfs;
    DiskAccess access{DiskCall::Write, watched(file)->path, offset, static_cast<const char *>(data), size, false};
    const int refused = vfs->before(access);
    if (refused != SQLITE_OK)
        access.size = size / 2;
    const int code = real(file)->pMethods->xWrite(real(file), data, access.size, offset);
    vfs->after(access, code);
    return refused != SQLITE_OK ? refused : code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const DiskAccess access{DiskCall::Truncate, watched(file)->path, size, nullptr, 0, false};
    int code = watched(file)->vfs->before(access);
    if (code == SQLITE_OK)
        code = real(file)->pMethods->xTruncate(real(file), size);
    return watched(file)->vfs->after(access, code);
}

int syncFile(sqlite3_file *file, int flags)
{
    WatchedFile *self = watched(file);
    const DiskAccess access{DiskCall::Sync, self->path, 0, nullptr, 0, self->isFolderSyncDue};
    int code = self->vfs->before(access);
    if (code == SQLITE_OK)
        code = real(file)->pMethods->xSync(real(file), flags);
    if (code == SQLITE_OK)
        self->isFolderSyncDue = false;
    return self->vfs->after(access, code);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReservedLock(sqlite3_file *file, int *isReserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), isReserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int deviceCharacteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    const DiskAccess access{DiskCall::MapShared, watched(file)->path, page, nullptr, size, false};
    int code = watched(file)->vfs->before(access);
    if (code == SQLITE_OK)
        code = real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
    return watched(file)->vfs->after(access, code);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shareBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file *file, int deletes)
{
    return real(file)->pMethods->xShmUnmap(real(file), deletes);
}

// Version 2: no memory-mapped reading, which would go past the watchers.
const sqlite3_io_methods kMethods{
    2,           closeFile,         readFile,    writeFile,  truncateFile,          syncFile,  sizeOfFile, lockFile,
    unlockFile,  checkReservedLock, controlFile, sectorSize, deviceCharacteristics, mapShared, lockShared, shareBarrier,
    unmapShared, nullptr,           nullptr};

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    const auto *self = static_cast<const DiskVfs *>(vfs->pAppData);
    const bool isLog = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL)) != 0;
    file->pMethods = nullptr;
    watched(file)->vfs = self;
    watched(file)->path = path ? path : "";
    watched(file)->isFolderSyncDue = isLog && (flags & SQLITE_OPEN_CREATE) != 0;
    const DiskAccess access{DiskCall::Open, watched(file)->path, 0, nullptr, 0, false};
    int code = self->before(access);
    if (code == SQLITE_OK)
        code = self->system()->xOpen(self->system(), path, real(file), flags, outFlags);
    if (code == SQLITE_OK)
        file->pMethods = &kMethods;
    return self->after(access, code);
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncsFolder)
{
    const auto *self = static_cast<const DiskVfs *>(vfs->pAppData);
    const DiskAccess access{DiskCall::Delete, path, 0, nullptr, 0, syncsFolder != 0};
    int code = self->before(access);
    if (code == SQLITE_OK)
        code = self->system()->xDelete(self->system(), path, syncsFolder);
    return self->after(access, code);
}

} // namespace

DiskVfs::DiskVfs(std::vector<DiskWatcher *> watchers)
    : m_system(sqlite3_vfs_find(nullptr))
    , m_vfs(*m_system)
    , m_watchers(std::move(watchers))
{
    m_vfs.iVersion = 2;
    m_vfs.szOsFile += static_cast<int>(sizeof(WatchedFile));
    m_vfs.zName = "watched";
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = openFile;
    m_vfs.xDelete = deleteFile;
    if (sqlite3_vfs_register(&m_vfs, 1) != SQLITE_OK)
        qFatal("SQLite takes no VFS");
}

DiskVfs::~DiskVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_system, 1);
}

int DiskVfs::before(const DiskAccess &access) const
{
    for (DiskWatcher *watcher : m_watchers) {
        if (const int code = watcher->before(access); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int DiskVfs::after(const DiskAccess &access, int code) const
{
    for (DiskWatcher *watcher : m_watchers)
        watcher->after(access, code);
    return code;
}

} // namespace barline::test
