#pragma once

#include "core/store/EditStore.h"

#include <QCoroTask>

#include <sqlite3.h>

namespace barline::test {

/// A copy that is written where it shall be, not under another name first: what a copy must not do.
inline Result<void> copyInPlace(const QString &path, const QString &target)
{
    sqlite3 *from = nullptr;
    sqlite3 *to = nullptr;
    int code = sqlite3_open(path.toUtf8().constData(), &from);
    if (code == SQLITE_OK)
        code = sqlite3_open(target.toUtf8().constData(), &to);
    sqlite3_backup *backup = code == SQLITE_OK ? sqlite3_backup_init(to, "main", from, "main") : nullptr;
    sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    code = sqlite3_errcode(to);
    sqlite3_close(to);
    sqlite3_close(from);
    return code == SQLITE_OK ? Result<void>() : failure(ErrorKind::Storage, QString::number(code));
}

/// Compaction row by row, each a transaction of its own: what it must not do.
inline Result<void> compactInPieces(const QString &path)
{
    sqlite3 *connection = nullptr;
    int code = sqlite3_open(path.toUtf8().constData(), &connection);
    const QByteArray sql = "DELETE FROM edits WHERE seq = (SELECT min(seq) FROM edits WHERE "
                           "(SELECT count(*) FROM edits) > " +
                           QByteArray::number(EditStore::kHistory) + ")";
    while (code == SQLITE_OK) {
        code = sqlite3_exec(connection, sql.constData(), nullptr, nullptr, nullptr);
        if (sqlite3_changes(connection) == 0)
            break;
    }
    sqlite3_close(connection);
    return code == SQLITE_OK ? Result<void>() : failure(ErrorKind::Storage, QString::number(code));
}

/// What takes long on a project and may be ended in its midst: "copy", to `target`; "compact", the journal; "shrink",
/// which gives back what nothing uses. "copy in place" and "compact in pieces" do it wrong.
inline Result<void> runJob(Database &database, const QString &job, const QString &target, std::stop_token stop = {})
{
    if (job == QLatin1String("copy"))
        return QCoro::waitFor(database.copyTo(target, std::move(stop)));
    if (job == QLatin1String("copy in place"))
        return copyInPlace(database.path(), target);
    if (job == QLatin1String("compact in pieces"))
        return compactInPieces(database.path());
    if (job == QLatin1String("shrink")) {
        const auto freed = QCoro::waitFor(database.shrink(std::move(stop)));
        return freed ? Result<void>() : failure(freed.error());
    }
    const auto removed = QCoro::waitFor(EditStore(database).compactJournal(EditStore::kHistory, std::move(stop)));
    return removed ? Result<void>() : failure(removed.error());
}

} // namespace barline::test
