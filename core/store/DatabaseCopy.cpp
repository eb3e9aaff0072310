#include "core/store/DatabaseCopy.h"

#include "core/store/DurableFile.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace barline {

namespace {

constexpr int kPagesAtOnce = 256;

/// SQLite's code; Cancelled shows as SQLITE_INTERRUPT.
int copyPages(DatabaseConnection &connection, sqlite3 *target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", connection.handle(), "main");
    if (!backup)
        return sqlite3_errcode(target);
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = connection.watch().isStopped() ? SQLITE_INTERRUPT : sqlite3_backup_step(backup, kPagesAtOnce);
    sqlite3_backup_finish(backup);
    return code;
}

/// From the connection's own handle: from another one each edit would make it start over.
Result<void> backUp(DatabaseConnection &connection, const QString &path)
{
    sqlite3 *target = nullptr;
    int code = sqlite3_open_v2(path.toUtf8().constData(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK)
        code = copyPages(connection, target);
    if (code == SQLITE_DONE)
        code = sqlite3_exec(target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    Result<void> done;
    if (code == SQLITE_INTERRUPT)
        done = failure(cancelledError());
    else if (code != SQLITE_OK)
        done = failure(storeError(target));
    sqlite3_close(target);
    return done;
}

/// As backUp(), on one snapshot, so that another program's edit does not make it start over either.
Result<void> backUpSnapshot(DatabaseConnection &connection, const QString &path)
{
    Result<void> copied = connection.execute(SqlDialect::beginRead());
    if (!copied)
        return copied;
    // What begins the snapshot is the first read.
    const Result<qint64> read = connection.readInteger(SqlDialect::countOfEverything());
    copied = read ? backUp(connection, path) : Result<void>(failure(read.error()));
    const Result<void> ended = connection.execute("COMMIT");
    return copied ? ended : copied;
}

} // namespace

Result<void> copyDatabase(DatabaseConnection &connection, const QString &path)
{
    const QString draft = draftPathBeside(path);
    Result<void> copied = backUpSnapshot(connection, draft);
    if (copied)
        copied = placeDurably(draft, QFileInfo(path).absoluteFilePath(), IfThere::Replace);
    removeDraft(draft);
    return copied;
}

} // namespace barline
