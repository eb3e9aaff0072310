#include "core/store/DatabaseConnection.h"

#include "core/base/Logging.h"
#include "core/store/DatabaseCopy.h"
#include "core/store/LockHolder.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace barline {

namespace {

constexpr std::chrono::milliseconds kCheckpointPatience{250};
constexpr int kCheckpointPages = 1024; // of 4 KiB
constexpr int kLongLogPages = 8192;    // 32 MB

QString uriOf(const QString &path, DatabaseConnection::Mode mode)
{
    if (path.isEmpty())
        return QStringLiteral(":memory:");
    const QString escaped = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    switch (mode) {
    case DatabaseConnection::Mode::ReadWrite:
        break;
    case DatabaseConnection::Mode::ReadOnly:
        return QStringLiteral("file:%1?mode=ro&psow=0").arg(escaped);
    case DatabaseConnection::Mode::Immutable:
        return QStringLiteral("file:%1?mode=ro&immutable=1").arg(escaped);
    }
    return QStringLiteral("file:%1?mode=rw&psow=0").arg(escaped);
}

} // namespace

DatabaseConnection::DatabaseConnection(QString path, Mode mode)
    : m_path(std::move(path))
    , m_mode(mode)
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_file(m_path)
    , m_watch(m_path)
    , m_place(m_path)
    , m_checkpointAt(kCheckpointPages)
{}

Result<std::unique_ptr<DatabaseConnection>> DatabaseConnection::connect(const QString &path, Mode mode,
                                                                        const LockWait &wait)
{
    std::unique_ptr<DatabaseConnection> connection(new DatabaseConnection(path, mode));
    connection->m_watch.beginOpening(wait);
    if (const Result<void> opened = connection->open(); !opened)
        return failure(opened.error());
    return connection;
}

Result<void> DatabaseConnection::open()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(uriOf(m_path, m_mode));
    QString options = QStringLiteral("QSQLITE_OPEN_URI");
    if (isReadOnly())
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open())
        return failure(storeError(database.lastError()));
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("barline::Store", "Qt's SQLite driver is not the expected one. "
                                                                     "Install the package libqt6sql6-sqlite."));
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    m_watch.install(m_handle);
    if (isReadOnly())
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (SqlDialect::addFunctions(m_handle) != SQLITE_OK)
        return failure(storeError(m_handle));
    return execute(SqlDialect::atOpen());
}

DatabaseConnection::~DatabaseConnection()
{
    endCopies();
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_queries.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

bool DatabaseConnection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<Statement> DatabaseConnection::statement(const QByteArray &sql)
{
    sqlite3_stmt *&prepared = m_statements[sql];
    if (!prepared && sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr) != SQLITE_OK)
        return failure(storeError(m_handle));
    return Statement(m_handle, prepared);
}

Result<QSqlQuery *> DatabaseConnection::query(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_queries[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const QSqlError error = query->lastError();
            m_queries.remove(sql);
            return failure(storeError(error));
        }
    }
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec())
        return failure(storeError(query->lastError()));
    m_lastQuery = query.get();
    return m_lastQuery;
}

Result<void> DatabaseConnection::checkNoOpenQuery() const
{
    if (!m_lastQuery || !m_lastQuery->isActive() || !m_lastQuery->isSelect() || m_lastQuery->at() == QSql::AfterLastRow)
        return {};
    qCWarning(lcStore) << "not all rows were read of:" << m_lastQuery->lastQuery();
    return failure(ErrorKind::Invalid,
                   QCoreApplication::translate("barline::Store", "Barline asked its database a question before it had "
                                                                 "read the answer to the one before. Nothing was "
                                                                 "changed; please report this."));
}

Result<void> DatabaseConnection::finishQueries()
{
    m_lastQuery = nullptr;
    Result<void> finished;
    for (auto query = m_queries.begin(); query != m_queries.end();) {
        const QSqlError error = (*query)->lastError();
        if (error.isValid()) {
            finished = failure(storeError(error));
            query = m_queries.erase(query);
            continue;
        }
        (*query)->finish();
        ++query;
    }
    return finished;
}

Result<void> DatabaseConnection::execute(const QByteArray &script)
{
    if (sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(storeError(m_handle));
    return {};
}

Result<void> DatabaseConnection::run(const QByteArray &sql)
{
    Result<Statement> statement = this->statement(sql);
    if (!statement)
        return failure(statement.error());
    const Result<int> run = statement->run();
    return run ? Result<void>() : failure(run.error());
}

Result<qint64> DatabaseConnection::readInteger(const QByteArray &sql)
{
    Result<Statement> statement = this->statement(sql);
    if (!statement)
        return failure(statement.error());
    const qint64 value = statement->next() ? statement->integer() : 0;
    if (const Result<void> read = statement->finish(); !read)
        return failure(read.error());
    return value;
}

Result<bool> DatabaseConnection::wasWritten()
{
    if (const Result<void> inPlace = checkStillInPlace(); !inPlace)
        return failure(inPlace.error());
    const Result<qint64> version = readInteger("PRAGMA data_version");
    if (!version)
        return failure(version.error());
    return std::exchange(m_dataVersion, *version) != *version || isInMemory();
}

Result<void> DatabaseConnection::startWriteAheadLog()
{
    sqlite3_wal_hook(
        m_handle,
        [](void *connection, sqlite3 *, const char *, int pages) {
            static_cast<DatabaseConnection *>(connection)->m_logPages = pages;
            return SQLITE_OK;
        },
        this);
    for (int attempt = 0;; ++attempt) {
        const Result<void> started =
            execute("PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=" + QByteArray::number(FilePlace::kLogLimit));
        if (started || SqlDialect::faultOf(started.error().nativeCode()) != SqlFault::Locked ||
            !m_watch.waitsOn(attempt))
            return started;
    }
}

bool DatabaseConnection::needsCheckpoint() const
{
    return m_logPages >= m_checkpointAt;
}

void DatabaseConnection::checkpoint()
{
    if (m_place.wasLost())
        return;
    int logPages = 0;
    int movedPages = 0;
    m_watch.setPatience(kCheckpointPatience);
    const int status = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_RESTART, &logPages, &movedPages);
    m_watch.setPatience(ConnectionWatch::kPatience);
    if (status == SQLITE_OK) {
        m_logPages = 0;
        m_isLogTrusted = true;
        m_checkpointAt = kCheckpointPages;
        m_saidLongLog = false;
        m_saidCheckpoint = false;
        return;
    }
    if ((status & 0xff) == SQLITE_IOERR)
        distrustLog();
    // Not with each commit from now on: it waits.
    m_checkpointAt = m_logPages + kCheckpointPages;
    const std::optional<LongRead> reader = longestOwnRead();
    qCWarning(lcStore, "checkpoint failed (%d): %s; %d of %d pages moved%s%s", status, sqlite3_errmsg(m_handle),
              movedPages, logPages, reader ? "; read since long: " : "", reader ? qPrintable(reader->place) : "");
    if ((status & 0xff) != SQLITE_BUSY && !std::exchange(m_saidCheckpoint, true))
        m_watch.notify(DatabaseNotice::Kind::CheckpointFailed,
                       storeError(m_handle)
                           .during(QCoreApplication::translate("barline::Store",
                                                               "The project's log cannot be moved into its file."))
                           .message());
}

Result<void> DatabaseConnection::ensureTrustedLog()
{
    if (!m_isLogTrusted && !isInMemory())
        checkpoint();
    if (m_isLogTrusted || isInMemory())
        return {};
    return failure(storeError(m_handle));
}

void DatabaseConnection::lookAround()
{
    if (isInMemory() || isReadOnly())
        return;
    if (const std::optional<qint64> room = m_place.freshlyFree()) {
        const bool isLittle = *room < FilePlace::kLittleRoom;
        if (isLittle && !m_saidLittleRoom)
            m_watch.notify(DatabaseNotice::Kind::LittleRoom,
                           QCoreApplication::translate(
                               "barline::Store", "Only %1 MB are left on the disk of %2. Make room on it, so that "
                                                 "edits can be saved.")
                               .arg(QString::number(*room / 1'000'000), m_path));
        m_saidLittleRoom = isLittle;
    }
    if (m_logPages < kLongLogPages || std::exchange(m_saidLongLog, true))
        return;
    m_watch.notify(DatabaseNotice::Kind::LongLog, longLogMessage());
}

QString DatabaseConnection::longLogMessage() const
{
    if (const std::optional<LongRead> own = longestOwnRead())
        return QCoreApplication::translate("barline::Store",
                                           "The log of %1 grows, as this program has been reading for "
                                           "%2 s (%3). Please report this.")
            .arg(m_path, QString::number(std::max<qint64>(1, own->held.count() / 1000)), own->place);
    return QCoreApplication::translate("barline::Store", "The log of %1 grows, as %2 has been reading for long. Close "
                                                         "it once it is done.")
        .arg(m_path, LockHolder::reading(m_path).name());
}

std::optional<LongRead> DatabaseConnection::longestOwnRead() const
{
    return m_watch.reads() ? m_watch.reads()->longest() : std::optional<LongRead>();
}

void DatabaseConnection::endCopies()
{
    for (DatabaseCopy *copy : std::exchange(m_copies, {}))
        copy->end();
}

void DatabaseConnection::putAway()
{
    endCopies();
    if (isReadOnly() || isInMemory() || !checkStillInPlace())
        return;
    // Moves the log into the file and removes it. Fails while another connection has the file; then its last user does
    // it.
    m_watch.setPatience(std::chrono::milliseconds(0));
    const int status = sqlite3_exec(m_handle, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    if ((status & 0xff) == SQLITE_BUSY)
        qCInfo(lcStore, "the project stays in use elsewhere");
    else if (status != SQLITE_OK)
        qCWarning(lcStore, "the log cannot be put away (%d): %s", status, sqlite3_errmsg(m_handle));
}

Result<void> DatabaseConnection::checkStillInPlace()
{
    if (isInMemory())
        return {};
    const bool wasLost = m_place.wasLost();
    if (m_place.isKept(m_handle))
        return {};
    const QString message =
        QCoreApplication::translate("barline::Store", "The project's file was moved, removed or replaced while it "
                                                      "was open: %1. Save a copy elsewhere.")
            .arg(m_path);
    if (!wasLost) {
        // Closing would write into what is there now.
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        m_watch.notify(DatabaseNotice::Kind::FileGone, message);
    }
    return failure(ErrorKind::Storage, message);
}

} // namespace barline
