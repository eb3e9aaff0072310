#include "core/store/DatabaseOpening.h"

#include "core/base/Logging.h"
#include "core/store/Integrity.h"
#include "core/store/LogRecovery.h"
#include "core/store/Migrations.h"
#include "core/store/SqlDialect.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <sqlite3.h>

namespace barline {

namespace {

using OpenMode = DatabaseConnection::Mode;

bool meansReadOnly(const Error &error)
{
    const SqlFault fault = SqlDialect::faultOf(error.nativeCode());
    return fault == SqlFault::ReadOnly || fault == SqlFault::CannotOpen;
}

Result<void> makeFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return {};
    return failure(QFileInfo::exists(path) ? ErrorKind::Conflict : ErrorKind::Io,
                   QCoreApplication::translate("barline::Store", "The project %1 cannot be made: %2.")
                       .arg(path, file.errorString()));
}

/// Storage, with what the check said, where the file is damaged.
Result<void> refuseDamage(DatabaseConnection &connection)
{
    const Result<IntegrityReport> report = checkIntegrity(connection, IntegrityCheck::Quick);
    if (!report)
        return failure(report.error());
    for (const QString &row : report->rows)
        qCWarning(lcStore, "%s: %s", qPrintable(connection.path()), qPrintable(row));
    return report->damage.isEmpty() ? Result<void>() : failure(damageError(connection.path(), report->damage));
}

Result<std::unique_ptr<DatabaseConnection>> connectForReading(const QString &path, OpenMode mode, const LockWait &wait)
{
    auto connection = DatabaseConnection::connect(path, mode, wait);
    if (!connection)
        return connection;
    const Result<int> version = Migrations::versionOf(**connection);
    if (!version)
        return failure(version.error());
    if (const Result<void> sound = refuseDamage(**connection); !sound)
        return failure(sound.error());
    return connection;
}

bool isOlder(DatabaseConnection &connection)
{
    return Migrations::versionOf(connection).value_or(0) < Migrations::newest();
}

/// A temporary copy with its log brought in and its schema up to date, of a project where neither can be done in place.
Result<std::unique_ptr<FilesCopy>> copyUpToDate(const QString &path)
{
    Result<std::unique_ptr<FilesCopy>> copy = FilesCopy::take(path, QDir::tempPath());
    if (!copy)
        return copy;
    const auto connection = DatabaseConnection::connect((*copy)->path(), OpenMode::ReadWrite);
    Result<void> done = connection ? Migrations::run(**connection) : failure(connection.error());
    if (done)
        done = (*connection)->execute("PRAGMA journal_mode=DELETE");
    return done ? std::move(copy) : failure(done.error());
}

Result<OpenedDatabase> openForReading(const QString &path, const QString &notice, const LockWait &wait)
{
    OpenMode mode = OpenMode::ReadOnly;
    auto connection = connectForReading(path, mode, wait);
    const bool hasNoRoomForALog = !connection && meansReadOnly(connection.error());
    if (hasNoRoomForALog && !hasLogBeside(path)) {
        mode = OpenMode::Immutable;
        connection = connectForReading(path, mode, wait);
    }
    if (connection && !isOlder(**connection))
        return OpenedDatabase{std::move(*connection), mode, notice, path, {}};
    if (!connection && !(hasNoRoomForALog && hasLogBeside(path)))
        return failure(connection.error());
    if (connection)
        connection->reset(); // only what nobody has open is copied
    Result<std::unique_ptr<FilesCopy>> copy = copyUpToDate(path);
    if (!copy)
        return failure(copy.error());
    const QString place = (*copy)->path();
    connection = connectForReading(place, OpenMode::ReadOnly, wait);
    if (!connection)
        return failure(connection.error());
    return OpenedDatabase{std::move(*connection), OpenMode::ReadOnly, notice, place, std::move(*copy)};
}

QString placeNotice(const QString &path)
{
    return QCoreApplication::translate("barline::Store", "%1 is open for reading only: its file or folder is "
                                                         "read-only. Save a copy elsewhere to change it.")
        .arg(path);
}

/// Brings the schema up to date, and the log into use.
Result<void> prepare(DatabaseConnection &connection)
{
    if (const Result<void> done = Migrations::run(connection); !done)
        return done;
    if (!connection.isInMemory()) {
        if (const Result<void> started = connection.startWriteAheadLog(); !started)
            return started;
    }
    const Result<qint64> rows = connection.readInteger("SELECT count(*) FROM project");
    if (!rows)
        return failure(rows.error());
    if (*rows > 0)
        return {}; // no need to wait for who writes
    Result<Statement> insert =
        connection.statement("INSERT OR IGNORE INTO project (id, uid, created) VALUES (1, ?, ?)");
    if (!insert)
        return failure(insert.error());
    insert->bind(QUuid::createUuid().toString(QUuid::WithoutBraces)).bind(QDateTime::currentMSecsSinceEpoch());
    const Result<int> inserted = insert->run();
    return inserted ? Result<void>() : failure(inserted.error());
}

QString newerNotice(const QString &path)
{
    return QCoreApplication::translate("barline::Store", "%1 was made by a newer Barline and is open for reading only. "
                                                         "Update Barline to change it.")
        .arg(path);
}

/// What the file is and whether it is sound. Nothing is written to it, nor is its log moved into it, before that is
/// known. Its schema; 0 where it is empty.
Result<int> examine(DatabaseConnection &connection)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const Result<bool> empty = Migrations::isEmpty(connection);
    if (!empty)
        return failure(empty.error());
    const Result<int> version = *empty ? Result<int>(0) : Migrations::versionOf(connection);
    if (!version)
        return version;
    if (const Result<void> sound = refuseDamage(connection); !sound)
        return failure(sound.error());
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return version;
}

/// A damaged file's refusal, with what the check says.
Error damageOf(const QString &path, const Error &error)
{
    if (error.kind() == ErrorKind::Invalid)
        return Error(ErrorKind::Invalid,
                     QCoreApplication::translate("barline::Store",
                                                 "%1 is not a Barline project, or its beginning is damaged. Salvage "
                                                 "what can be read of it into a new project, or open a backup.")
                         .arg(path))
            .withNativeCode(error.nativeCode());
    const auto connection = DatabaseConnection::connect(path, OpenMode::ReadOnly);
    const Result<IntegrityReport> report =
        connection ? checkIntegrity(**connection, IntegrityCheck::Quick) : failure(connection.error());
    return report && !report->damage.isEmpty() ? damageError(path, report->damage) : error;
}

/// `uid`: the project that it must be, where that is known.
Result<OpenedDatabase> openForWriting(const QString &path, const LockWait &wait, const QString &uid = {})
{
    auto connection = DatabaseConnection::connect(path, OpenMode::ReadWrite, wait);
    if (!connection)
        return failure(connection.error());
    if (!path.isEmpty() && sqlite3_db_readonly((*connection)->handle(), "main") == 1)
        return failure(Error(ErrorKind::Unavailable, placeNotice(path)).withNativeCode(SQLITE_READONLY));
    const Result<int> version = examine(**connection);
    if (!version)
        return failure(version.error());
    if (!uid.isEmpty() && uidIn(**connection) != uid) {
        sqlite3_db_config((*connection)->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return failure(
            damageError(path, {QCoreApplication::translate("barline::Store", "its log belongs to another project")}));
    }
    if (*version > Migrations::newest()) {
        connection->reset();
        return openForReading(path, newerNotice(path), wait);
    }
    if (const Result<void> prepared = prepare(**connection); !prepared)
        return failure(prepared.error());
    return OpenedDatabase{std::move(*connection), OpenMode::ReadWrite, {}, path, {}};
}

/// As openForWriting(), for a file that is there; one that was not closed is recovered.
Result<OpenedDatabase> openExisting(const QString &path, const LockWait &wait)
{
    const Result<LogRecovery> recovery = LogRecovery::prepare(path);
    if (!recovery)
        return failure(recovery.error());
    Result<OpenedDatabase> opened = openForWriting(path, wait, recovery->uidWithoutLog());
    if (opened || !meansDamage(opened.error()))
        return opened;
    const Error error = damageOf(path, opened.error());
    if (recovery->isNeeded())
        return failure(recovery->undo(error));
    return failure(error);
}

Result<OpenedDatabase> openAsAsked(const DatabaseLocation &location, const LockWait &wait)
{
    const QString &path = location.path;
    if (path.isEmpty())
        return openForWriting(path, wait);
    if (location.create) {
        if (const Result<void> made = makeFile(path); !made)
            return failure(made.error());
        Result<OpenedDatabase> opened = openForWriting(path, wait);
        if (!opened)
            QFile::remove(path);
        return opened;
    }
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("barline::Store", "There is no project at %1.").arg(path));
    if (location.readOnly)
        return openForReading(
            path, QCoreApplication::translate("barline::Store", "%1 is open for reading only.").arg(path), wait);
    Result<OpenedDatabase> opened = openExisting(path, wait);
    if (!opened && meansReadOnly(opened.error()))
        return openForReading(path, placeNotice(path), wait);
    return opened;
}

} // namespace

Result<OpenedDatabase> openDatabase(const DatabaseLocation &location, const LockWait &wait)
{
    Result<OpenedDatabase> opened = openAsAsked(location, wait);
    if (opened) {
        opened->connection->watch().endOpening();
        return opened;
    }
    ConnectionWatch watch(location.path);
    watch.beginOpening(wait);
    return failure(watch.reasonOf(opened.error()));
}

} // namespace barline
