#include "core/store/DatabaseCopy.h"

#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

namespace barline {

namespace {

/// Makes what was written to a file or a folder outlast a power cut.
bool flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

bool renameOver(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// All pages in one go, from the connection's own handle: from another one each edit would make it start over.
Result<void> backUp(sqlite3 *source, const QString &path)
{
    sqlite3 *target = nullptr;
    int code = sqlite3_open_v2(path.toUtf8().constData(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(target);
        if (backup)
            sqlite3_backup_finish(backup);
        if (code == SQLITE_DONE)
            code = sqlite3_exec(target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    }
    const Result<void> done = code == SQLITE_OK ? Result<void>() : Result<void>(failure(storeError(target)));
    sqlite3_close(target);
    return done;
}

} // namespace

Result<void> copyDatabase(DatabaseConnection &connection, const QString &path)
{
    const QFileInfo target(path);
    const QString part =
        target.absolutePath() + QStringLiteral("/.%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    Result<void> copied = backUp(connection.handle(), part);
    const bool placed = copied && flushToDisk(part) && renameOver(part, target.absoluteFilePath()) &&
                        flushToDisk(target.absolutePath());
    if (copied && !placed) {
        copied = failure(ErrorKind::Io,
                         QCoreApplication::translate("barline::DatabaseCopy", "The copy cannot be written to %1: %2")
                             .arg(path, qt_error_string()));
    }
    QFile::remove(part);
    return copied;
}

} // namespace barline
