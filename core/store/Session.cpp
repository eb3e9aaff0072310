#include "core/store/Session.h"

#include "core/base/Logging.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>

#include <sqlite3.h>
#include <sys/stat.h>

namespace barline {

namespace {

/// The process that holds the write lock of a database in WAL mode: byte 120 of its -shm, as /proc/locks says it
/// (the file itself is never opened: closing it would drop our own locks). 0 where nobody stands there.
qint64 lockHolder(const QString &path)
{
    struct stat shared = {};
    if (::stat(QFile::encodeName(path + QLatin1String("-shm")).constData(), &shared) != 0)
        return 0;
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray inode = ':' + QByteArray::number(static_cast<quint64>(shared.st_ino));
    const QList<QByteArray> lines = locks.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() >= 8 && fields.at(3) == "WRITE" && fields.at(5).endsWith(inode) && fields.at(6) == "120")
            return fields.at(4).toLongLong();
    }
    return 0;
}

} // namespace

Session::Session(DatabaseConnection &connection, Kind kind)
    : m_connection(connection)
    , m_kind(kind)
{}

Session::~Session()
{
    m_connection.finishQueries();
    if (m_isOpen && sqlite3_get_autocommit(m_connection.handle()) == 0) {
        if (const Result<void> done = m_connection.execute("ROLLBACK"); !done)
            qCWarning(lcStore, "rollback failed: %s", qPrintable(done.error().message()));
    }
}

Result<void> Session::begin()
{
    if (m_kind == Kind::Write) {
        if (isReadOnly())
            return failure(ErrorKind::Unavailable,
                           QCoreApplication::translate("barline::Store", "The project is open for reading only."));
        if (const Result<void> inPlace = m_connection.checkStillInPlace(); !inPlace)
            return inPlace;
        if (const Result<void> trusted = m_connection.ensureTrustedLog(); !trusted)
            return trusted;
    }
    const Result<void> begun =
        m_connection.execute(m_kind == Kind::Write ? SqlDialect::beginWrite() : SqlDialect::beginRead());
    if (!begun)
        return failure(lockedError(begun.error()));
    m_isOpen = true;
    return {};
}

Error Session::lockedError(const Error &error) const
{
    const qint64 holder = (error.nativeCode() & 0xff) == SQLITE_BUSY ? lockHolder(m_connection.path()) : 0;
    if (holder == 0 || holder == QCoreApplication::applicationPid())
        return error;
    return Error(ErrorKind::Unavailable,
                 QCoreApplication::translate("barline::Store", "Another program (process %1) is writing to the "
                                                               "project. Wait for it, or close it, and try again.")
                     .arg(holder))
        .withNativeCode(error.nativeCode());
}

Result<void> Session::checkRead(const QSqlQuery &query)
{
    return query.lastError().isValid() ? failure(storeError(query.lastError())) : Result<void>();
}

Result<void> Session::commit()
{
    m_connection.finishQueries();
    const Result<void> committed = m_connection.execute("COMMIT");
    if (!committed) {
        if ((committed.error().nativeCode() & 0xff) == SQLITE_IOERR)
            m_connection.distrustLog();
        if (sqlite3_get_autocommit(m_connection.handle()) == 0) {
            if (const Result<void> done = m_connection.execute("ROLLBACK"); !done)
                qCWarning(lcStore, "rollback failed: %s", qPrintable(done.error().message()));
        }
        m_isOpen = false;
        if (!m_probe || !m_probe(*this))
            return committed;
    }
    m_isOpen = false;
    return m_kind == Kind::Write ? m_connection.checkStillInPlace() : Result<void>();
}

} // namespace barline
