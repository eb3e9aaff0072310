#pragma once

#include "core/base/Progress.h"
#include "core/base/Reply.h"
#include "core/store/DatabaseConnection.h"

#include <stop_token>

struct sqlite3_backup;

namespace barline {

class DatabaseWorker;

/// A copy of all that a connection sees, made in steps between which that connection goes on committing (DURABILITY.md
/// 9): what it commits meanwhile goes into the copy too, so that at its end the copy is the project as it is then. What
/// another program commits starts it over; after a few times the rest is taken at once. By the backup interface on the
/// writer's handle: VACUUM INTO of SQLite 3.40 fails on tables with generated columns where the connection may only
/// read. The writer's thread, outside a transaction.
class DatabaseCopy
{
public:
    /// Into a new file at `draft`.
    explicit DatabaseCopy(QString draft);
    /// After finish() or end(), or with the connection closed.
    ~DatabaseCopy();
    DatabaseCopy(const DatabaseCopy &) = delete;
    DatabaseCopy &operator=(const DatabaseCopy &) = delete;

    const QString &draft() const { return m_draft; }

    Result<void> begin(DatabaseConnection &connection);
    /// Copies some pages. True where only little is left, which stays for finish().
    Result<bool> advance(const Progress &progress);
    /// The rest: from then on `draft` is a database of its own, not synced yet.
    Result<void> finish();
    /// Gives up, at the latest when the connection closes: what was written is removed.
    void end();

    /// Begins and advances on `worker`, whose other jobs come between, until little is left; Cancelled, with nothing
    /// left of it, where `stop` is requested or the connection closes. Any thread.
    static Reply<Result<void>> advanceOn(DatabaseWorker &worker, std::shared_ptr<DatabaseCopy> copy,
                                         std::stop_token stop, Progress progress);

private:
    /// Ends it with what kept it from going on.
    Error problem();
    void close();

    QString m_draft;
    DatabaseConnection *m_connection = nullptr;
    sqlite3 *m_target = nullptr;
    sqlite3_backup *m_backup = nullptr;
    Reply<Result<void>> m_advanced;
    int m_left = 0; ///< pages
    int m_restarts = 0;
};

/// Moves a finished draft to `path`, durably: `path` holds what it held before, or the whole copy. Worker thread.
Result<void> placeCopy(const QString &draft, const QString &path);

/// As DatabaseCopy, all at once, to `path`.
Result<void> copyDatabase(DatabaseConnection &connection, const QString &path);

} // namespace barline
