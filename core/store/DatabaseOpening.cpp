#include "core/store/DatabaseOpening.h"

#include "core/store/Migrations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <sqlite3.h>

namespace barline {

namespace {

using OpenMode = DatabaseConnection::Mode;

bool meansReadOnly(const Error &error)
{
    const int code = error.nativeCode() & 0xff;
    return code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM;
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

Result<std::unique_ptr<DatabaseConnection>> connectForReading(const QString &path, OpenMode mode)
{
    auto connection = DatabaseConnection::connect(path, mode);
    if (!connection)
        return connection;
    const Result<int> version = Migrations::versionOf(**connection);
    if (!version)
        return failure(version.error());
    if (*version < Migrations::newest())
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("barline::Store", "%1 was made by an older Barline and must be "
                                                                     "upgraded, but cannot be written. Copy it to "
                                                                     "another folder and open the copy.")
                           .arg(path));
    return connection;
}

Result<OpenedDatabase> openForReading(const QString &path, const QString &notice)
{
    auto connection = connectForReading(path, OpenMode::ReadOnly);
    if (connection)
        return OpenedDatabase{std::move(*connection), OpenMode::ReadOnly, notice};
    // Where no log can be made beside it, a file without one is all there is.
    if (!meansReadOnly(connection.error()) || QFileInfo::exists(path + QLatin1String("-wal")))
        return failure(connection.error());
    connection = connectForReading(path, OpenMode::Immutable);
    if (!connection)
        return failure(connection.error());
    return OpenedDatabase{std::move(*connection), OpenMode::Immutable, notice};
}

QString placeNotice(const QString &path)
{
    return QCoreApplication::translate("barline::Store", "%1 is open for reading only: its file or folder is "
                                                         "read-only. Save a copy elsewhere to change it.")
        .arg(path);
}

Result<void> prepare(DatabaseConnection &connection)
{
    if (!connection.isInMemory()) {
        if (const Result<void> started = connection.startWriteAheadLog(); !started)
            return started;
    }
    if (const Result<void> done = Migrations::run(connection); !done)
        return done;
    Result<Statement> insert =
        connection.statement("INSERT OR IGNORE INTO project (id, uid, created) VALUES (1, ?, ?)");
    if (!insert)
        return failure(insert.error());
    insert->bind(QUuid::createUuid().toString(QUuid::WithoutBraces)).bind(QDateTime::currentMSecsSinceEpoch());
    const Result<int> inserted = insert->run();
    return inserted ? Result<void>() : failure(inserted.error());
}

Result<OpenedDatabase> openForWriting(const QString &path)
{
    auto connection = DatabaseConnection::connect(path, OpenMode::ReadWrite);
    if (!connection)
        return failure(connection.error());
    if (!path.isEmpty() && sqlite3_db_readonly((*connection)->handle(), "main") == 1)
        return failure(Error(ErrorKind::Unavailable, placeNotice(path)).withNativeCode(SQLITE_READONLY));
    const Result<bool> empty = Migrations::isEmpty(**connection);
    if (!empty)
        return failure(empty.error());
    if (!*empty) {
        const Result<int> version = Migrations::versionOf(**connection);
        if (!version)
            return failure(version.error());
        if (*version > Migrations::newest()) {
            connection->reset();
            return openForReading(path, QCoreApplication::translate("barline::Store",
                                                                    "%1 was made by a newer Barline and is open for "
                                                                    "reading only. Update Barline to change it.")
                                            .arg(path));
        }
    }
    if (const Result<void> prepared = prepare(**connection); !prepared)
        return failure(prepared.error());
    return OpenedDatabase{std::move(*connection), OpenMode::ReadWrite, {}};
}

} // namespace

Result<OpenedDatabase> openDatabase(const DatabaseLocation &location)
{
    const QString &path = location.path;
    if (path.isEmpty())
        return openForWriting(path);
    if (location.create) {
        if (const Result<void> made = makeFile(path); !made)
            return failure(made.error());
    } else if (!QFileInfo::exists(path)) {
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("barline::Store", "There is no project at %1.").arg(path));
    }
    if (location.readOnly)
        return openForReading(path,
                              QCoreApplication::translate("barline::Store", "%1 is open for reading only.").arg(path));
    Result<OpenedDatabase> opened = openForWriting(path);
    if (!opened && meansReadOnly(opened.error()) && !location.create)
        return openForReading(path, placeNotice(path));
    if (!opened && location.create)
        QFile::remove(path);
    return opened;
}

} // namespace barline
