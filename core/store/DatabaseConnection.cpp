#include "core/store/DatabaseConnection.h"

#include "core/base/Logging.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace barline {

namespace {

constexpr int kLockTimeoutMs = 5000;
constexpr int kCheckpointTimeoutMs = 250;
constexpr int kCheckpointPages = 1024; // of 4 KiB
constexpr int kWriteAheadAttempts = 100;
constexpr int kWriteAheadPauseMs = 20;

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
{}

Result<std::unique_ptr<DatabaseConnection>> DatabaseConnection::connect(const QString &path, Mode mode)
{
    std::unique_ptr<DatabaseConnection> connection(new DatabaseConnection(path, mode));
    if (const Result<void> opened = connection->open(); !opened)
        return failure(opened.error());
    return connection;
}

Result<void> DatabaseConnection::open()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(uriOf(m_path, m_mode));
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(kLockTimeoutMs);
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
    if (SqlDialect::addFunctions(m_handle) != SQLITE_OK)
        return failure(storeError(m_handle));
    return execute(SqlDialect::atOpen());
}

DatabaseConnection::~DatabaseConnection()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_queries.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
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
    return query.get();
}

void DatabaseConnection::finishQueries()
{
    for (const std::shared_ptr<QSqlQuery> &query : std::as_const(m_queries))
        query->finish();
}

Result<void> DatabaseConnection::execute(const QByteArray &script)
{
    if (sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(storeError(m_handle));
    return {};
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
    Result<void> started;
    for (int attempt = 0; attempt < kWriteAheadAttempts; ++attempt) {
        started = execute("PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=4194304");
        if (started || (started.error().nativeCode() & 0xff) != SQLITE_BUSY)
            break;
        QThread::msleep(kWriteAheadPauseMs);
    }
    return started;
}

bool DatabaseConnection::needsCheckpoint() const
{
    return m_logPages >= kCheckpointPages;
}

void DatabaseConnection::checkpoint()
{
    if (m_wasMoved)
        return;
    sqlite3_busy_timeout(m_handle, kCheckpointTimeoutMs);
    int logPages = 0;
    int movedPages = 0;
    const int status = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_RESTART, &logPages, &movedPages);
    sqlite3_busy_timeout(m_handle, kLockTimeoutMs);
    if (status == SQLITE_OK) {
        m_logPages = 0;
        m_isLogTrusted = true;
        return;
    }
    if ((status & 0xff) == SQLITE_IOERR)
        distrustLog();
    qCWarning(lcStore, "checkpoint failed (%d): %s; %d of %d pages moved", status, sqlite3_errmsg(m_handle), movedPages,
              logPages);
}

Result<void> DatabaseConnection::ensureTrustedLog()
{
    if (!m_isLogTrusted && !isInMemory())
        checkpoint();
    if (m_isLogTrusted || isInMemory())
        return {};
    return failure(storeError(m_handle));
}

void DatabaseConnection::putAway()
{
    if (isReadOnly() || isInMemory() || m_wasMoved)
        return;
    sqlite3_busy_timeout(m_handle, kCheckpointTimeoutMs);
    const int status = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (status != SQLITE_OK)
        qCWarning(lcStore, "checkpoint at close failed (%d): %s", status, sqlite3_errmsg(m_handle));
    // Fails while another connection has the file; then its last user does it.
    sqlite3_busy_timeout(m_handle, 0);
    if (sqlite3_exec(m_handle, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        qCInfo(lcStore, "the project stays in use elsewhere");
}

Result<void> DatabaseConnection::checkStillInPlace()
{
    if (isInMemory())
        return {};
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved && !m_wasMoved) {
        m_wasMoved = true;
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    if (m_wasMoved)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("barline::Store", "The project's file was moved, removed or "
                                                                     "replaced while it was open: %1. Save a copy "
                                                                     "elsewhere.")
                           .arg(m_path));
    return {};
}

} // namespace barline
