#include "core/store/DatabaseCopy.h"

#include "core/store/DurableFile.h"
#include "core/store/StoreError.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace barline {

namespace {

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
    const QString draft = draftPathBeside(path);
    Result<void> copied = backUp(connection.handle(), draft);
    if (copied)
        copied = placeDurably(draft, QFileInfo(path).absoluteFilePath(), IfThere::Replace);
    removeDraft(draft);
    return copied;
}

} // namespace barline
