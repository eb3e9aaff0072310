#include "core/store/Session.h"

#include "core/base/Logging.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QCoreApplication>
#include <QSqlError>

namespace barline {

namespace {

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Session)
};

} // namespace

Session::Session(DatabaseConnection &connection, Kind kind)
    : m_connection(connection)
    , m_kind(kind)
{}

Session::~Session()
{
    // What could be wrong with a query is behind this: commit() asked, or the session failed.
    (void)m_connection.finishQueries();
    if (m_isOpen)
        rollBack();
}

Result<void> Session::begin()
{
    if (m_kind == Kind::Read) {
        const Result<void> begun = m_connection.run(SqlDialect::beginRead());
        m_isOpen = begun.has_value();
        return begun;
    }
    if (isReadOnly())
        return failure(ErrorKind::Unavailable, SessionText::tr("The project is open for reading only."));
    if (const Result<void> inPlace = m_connection.checkStillInPlace(); !inPlace)
        return inPlace;
    if (const Result<void> trusted = m_connection.ensureTrustedLog(); !trusted)
        return trusted;
    ConnectionWatch &watch = m_connection.watch();
    watch.setPatience({});
    const Result<void> begun = m_connection.run(SqlDialect::beginWrite());
    watch.setPatience(ConnectionWatch::kPatience);
    watch.endWait();
    if (!begun)
        return failure(reasonOf(begun.error()));
    m_isOpen = true;
    return {};
}

Result<Statement> Session::statement(const QByteArray &sql)
{
    if (const Result<void> free = m_connection.checkNoOpenQuery(); !free)
        return failure(free.error());
    return m_connection.statement(sql);
}

Result<QSqlQuery *> Session::query(const QString &sql, const QVariantList &values)
{
    if (const Result<void> free = m_connection.checkNoOpenQuery(); !free)
        return failure(free.error());
    return m_connection.query(sql, values);
}

Result<qint64> Session::readInteger(const QByteArray &sql)
{
    if (const Result<void> free = m_connection.checkNoOpenQuery(); !free)
        return failure(free.error());
    return m_connection.readInteger(sql);
}

Result<void> Session::execute(const QByteArray &script)
{
    if (const Result<void> free = m_connection.checkNoOpenQuery(); !free)
        return free;
    return m_connection.execute(script);
}

Result<void> Session::checkRead(const QSqlQuery &query)
{
    return query.lastError().isValid() ? failure(storeError(query.lastError())) : Result<void>();
}

Result<void> Session::commit()
{
    if (const Result<void> finished = m_connection.finishQueries(); !finished)
        return failure(reasonOf(finished.error()));
    ConnectionWatch &watch = m_connection.watch();
    if (watch.isStopped())
        return failure(cancelledError());
    watch.follow({});
    const Result<void> committed = m_connection.run("COMMIT");
    if (!committed) {
        const SqlFault fault = SqlDialect::faultOf(committed.error().nativeCode());
        if (fault == SqlFault::CannotWrite || fault == SqlFault::Disk)
            m_connection.distrustLog();
        rollBack();
        m_isOpen = false;
        if (!m_probe || !m_probe(*this))
            return committed;
    }
    m_isOpen = false;
    return m_kind == Kind::Write ? m_connection.checkStillInPlace() : Result<void>();
}

void Session::rollBack()
{
    // The database may have ended the transaction by itself.
    if (!m_connection.isInTransaction())
        return;
    m_connection.watch().follow({});
    if (const Result<void> done = m_connection.execute("ROLLBACK"); !done)
        qCWarning(lcStore, "rollback failed: %s", qPrintable(done.error().message()));
}

Error Session::reasonOf(const Error &error) const
{
    return m_connection.watch().reasonOf(error);
}

Error Session::closedError()
{
    return Error(ErrorKind::Unavailable, SessionText::tr("The project was closed. Open it again."));
}

} // namespace barline
