#pragma once

#include "core/store/ConnectionWatch.h"
#include "core/store/FilePlace.h"
#include "core/store/OpenFiles.h"
#include "core/store/Statement.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace barline {

class DatabaseCopy;

/// Where a database is and how it is to be opened.
struct DatabaseLocation
{
    QString path;          ///< a file; empty for a database in memory
    bool create = false;   ///< makes the file, which must not be there yet; else it must be
    bool readOnly = false; ///< does not write even where it could
};

/// One named SQLite connection with its prepared statements. Made, used and destroyed on one thread.
class DatabaseConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly, Immutable };

    /// Connects and sets what holds for every connection (DURABILITY.md 1, 2); touches nothing in the file.
    /// It waits for other programs in that way until watch().endOpening().
    static Result<std::unique_ptr<DatabaseConnection>> connect(const QString &path, Mode mode,
                                                               const LockWait &wait = {});
    ~DatabaseConnection();
    DatabaseConnection(const DatabaseConnection &) = delete;
    DatabaseConnection &operator=(const DatabaseConnection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    ConnectionWatch &watch() { return m_watch; }
    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_mode != Mode::ReadWrite; }
    bool isInMemory() const { return m_path.isEmpty(); }
    bool isInTransaction() const;

    /// Prepared once.
    Result<Statement> statement(const QByteArray &sql);
    /// Prepared once, positional, forward-only, and run. Good until the same text is asked for again.
    Result<QSqlQuery *> query(const QString &sql, const QVariantList &values = {});
    /// Invalid where the rows of the last query() were not all read, nor the query finished.
    Result<void> checkNoOpenQuery() const;
    /// Ends what queries left unfinished, with the error of one whose rows did not all come.
    Result<void> finishQueries();
    /// Runs one or more statements that give no rows.
    Result<void> execute(const QByteArray &script);
    /// The same for one, which stays prepared.
    Result<void> run(const QByteArray &sql);
    Result<qint64> readInteger(const QByteArray &sql);
    /// Whether another connection may have committed since this was asked before on this one. In memory there is no
    /// other, and what it did itself counts. Fails as checkStillInPlace() does.
    Result<bool> wasWritten();

    /// Turns write-ahead logging on, also where another process is just doing the same.
    Result<void> startWriteAheadLog();
    /// Whether the log is long enough to be worth a checkpoint.
    bool needsCheckpoint() const;
    bool hasLog() const { return m_logPages > 0; }
    /// Moves the log into the file, so that the log starts over. A failure is said (DatabaseNotice): nothing is lost by
    /// it.
    void checkpoint();
    /// A sync of the log failed: the disk may have forgotten pages of it for good, also of earlier commits.
    void distrustLog() { m_isLogTrusted = false; }
    /// Before a transaction that writes: starts the log over where it is not to be trusted, since what follows a
    /// forgotten page is not found again after a power cut. Fails as long as that cannot be done.
    Result<void> ensureTrustedLog();
    /// Says where room gets little, or a reader keeps the log long.
    void lookAround();
    /// A copy under way ends when the connection closes.
    void attach(DatabaseCopy &copy) { m_copies.append(&copy); }
    void detach(DatabaseCopy &copy) { m_copies.removeOne(&copy); }
    /// Leaves one file where this is its last user.
    void putAway();
    /// Storage where the file is no longer the one that was opened.
    Result<void> checkStillInPlace();

private:
    DatabaseConnection(QString path, Mode mode);
    Result<void> open();
    QString longLogMessage() const;
    std::optional<LongRead> longestOwnRead() const;
    void endCopies();

    QString m_path;
    Mode m_mode;
    QString m_name;
    OpenFile m_file; ///< nothing else opens it meanwhile
    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_queries;
    QSqlQuery *m_lastQuery = nullptr; ///< one of m_queries
    ConnectionWatch m_watch;
    FilePlace m_place;
    QList<DatabaseCopy *> m_copies;
    int m_logPages = 0;
    bool m_isLogTrusted = true;
    qint64 m_dataVersion = -1;
    int m_checkpointAt = 0; ///< pages
    bool m_saidLittleRoom = false;
    bool m_saidLongLog = false;
    bool m_saidCheckpoint = false;
};

} // namespace barline
