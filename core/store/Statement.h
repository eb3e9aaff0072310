#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace barline {

/// One run of a prepared statement through SQLite's own interface, for bulk work and for commits: bind the values in
/// order, then step. The statement belongs to the connection's cache; it is ready for the next run when this goes.
/// An error sticks: binding and stepping go on doing nothing, and the last step, or finish(), reports it.
class Statement
{
public:
    Statement(sqlite3 *connection, sqlite3_stmt *statement);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bindNull();
    Statement &bind(qint64 value);
    Statement &bind(double value);
    Statement &bind(const QString &value);
    /// As TEXT; the bytes are UTF-8.
    Statement &bindText(const QByteArray &utf8);
    Statement &bindBlob(const QByteArray &value);

    /// Runs to the end. The number of rows that it changed.
    Result<int> run();
    /// As run(), then takes values for the next run.
    Result<int> runAgain();
    /// Whether there is a next row. After false, ask finish().
    bool next();
    /// Whether all rows came.
    Result<void> finish();

    // The next column of the row.
    bool columnIsNull();
    void skipColumn() { ++m_column; }
    qint64 integer();
    double real();
    QString text();
    QByteArray bytes();

private:
    sqlite3 *m_connection;
    sqlite3_stmt *m_statement;
    int m_parameter = 0;
    int m_column = 0;
    int m_status = 0; ///< SQLite's; 0 while all is well
};

} // namespace barline
