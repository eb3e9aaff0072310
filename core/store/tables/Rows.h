#pragma once

#include "core/store/Session.h"

namespace barline {

/// Conflict: the project holds something else than the document.
Error changedElsewhere();
/// Conflict, likewise: a row that an edit writes is not there. Logs which statement missed.
Error missedRow(const QByteArray &sql);

/// Prepares `sql`, lets `bind` bind it, and runs it.
template <typename Bind>
Result<int> runRow(Session &session, const QByteArray &sql, Bind &&bind)
{
    Result<Statement> statement = session.statement(sql);
    if (!statement)
        return failure(statement.error());
    bind(*statement);
    return statement->run();
}

/// As runRow(), and it must change exactly one row.
template <typename Bind>
Result<void> hitRow(Session &session, const QByteArray &sql, Bind &&bind)
{
    const Result<int> changed = runRow(session, sql, bind);
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : failure(missedRow(sql));
}

/// Runs the query and hands each row to `take`.
template <typename Bind, typename Take>
Result<void> readRows(Session &session, const QByteArray &sql, Bind &&bind, Take &&take)
{
    Result<Statement> statement = session.statement(sql);
    if (!statement)
        return failure(statement.error());
    bind(*statement);
    while (statement->next())
        take(*statement);
    return statement->finish();
}

template <typename Take>
Result<void> readRows(Session &session, const QByteArray &sql, Take &&take)
{
    return readRows(
        session, sql, [](Statement &) {}, take);
}

} // namespace barline
