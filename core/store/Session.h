#pragma once

#include "core/store/DatabaseConnection.h"

#include <functional>

namespace barline {

/// A transaction on a worker. A function that takes `Session &` runs on the worker's thread and inside the
/// transaction; it cannot keep the session. What is not committed is rolled back when the session ends.
///
/// A query whose rows were not all read keeps everything else out: PostgreSQL would lose rows (DURABILITY.md 13), so
/// that on SQLite it is an error too. Read all rows, or call finish() on it.
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
    Result<Statement> statement(const QByteArray &sql);
    /// For all the rest: prepared once, positional, forward-only, run. Good until the same text is asked for again.
    Result<QSqlQuery *> query(const QString &sql, const QVariantList &values = {});
    /// Ends a loop over a query's rows: whether all of them came.
    static Result<void> checkRead(const QSqlQuery &query);
    Result<qint64> readInteger(const QByteArray &sql);
    /// Whether another connection may have committed since this was asked before on this one.
    Result<bool> wasWritten() { return m_connection.wasWritten(); }
    Result<void> execute(const QByteArray &script);

    /// A COMMIT that reports an error may have committed. `isThere` then looks for what this session wrote.
    void setProbe(std::function<bool(Session &)> isThere) { m_probe = std::move(isThere); }

private:
    template <typename Function>
    friend class DatabaseCall;
    friend class Database;

    Session(DatabaseConnection &connection, Kind kind);
    ~Session();
    Result<void> begin();
    Result<void> commit();
    /// Why the session failed with `error`.
    Error reasonOf(const Error &error) const;
    static Error closedError();
    void rollBack();

    DatabaseConnection &m_connection;
    Kind m_kind;
    bool m_isOpen = false;
    std::function<bool(Session &)> m_probe;
};

} // namespace barline
