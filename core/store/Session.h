#pragma once

#include "core/store/DatabaseConnection.h"

#include <functional>

namespace barline {

/// A transaction on a worker. A function that takes `Session &` runs on the worker's thread and inside the
/// transaction; it cannot keep the session. What is not committed is rolled back when the session ends.
class Session
{
public:
    enum class Kind {
        Read,  ///< one snapshot
        Write, ///< the only writer, from the start
    };

    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    Kind kind() const { return m_kind; }
    bool isReadOnly() const { return m_connection.isReadOnly(); }

    /// For bulk and commits; the connection's own interface.
    Result<Statement> statement(const QByteArray &sql) { return m_connection.statement(sql); }
    /// For all the rest: prepared once, positional, forward-only, run. Good until the same text is asked for again.
    Result<QSqlQuery *> query(const QString &sql, const QVariantList &values = {})
    {
        return m_connection.query(sql, values);
    }
    /// Ends a loop over a query's rows: whether all of them came.
    static Result<void> checkRead(const QSqlQuery &query);
    Result<qint64> readInteger(const QByteArray &sql) { return m_connection.readInteger(sql); }
    /// Whether another connection may have committed since this was asked before on this one.
    Result<bool> wasWritten() { return m_connection.wasWritten(); }
    Result<void> execute(const QByteArray &script) { return m_connection.execute(script); }

    /// A COMMIT that reports an error may have committed. `isThere` then looks for what this session wrote.
    void setProbe(std::function<bool(Session &)> isThere) { m_probe = std::move(isThere); }

private:
    friend class Database;

    Session(DatabaseConnection &connection, Kind kind);
    ~Session();
    Result<void> begin();
    Result<void> commit();
    Error lockedError(const Error &error) const;

    DatabaseConnection &m_connection;
    Kind m_kind;
    bool m_isOpen = false;
    std::function<bool(Session &)> m_probe;
};

} // namespace barline
