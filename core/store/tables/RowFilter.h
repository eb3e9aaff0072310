#pragma once

#include "core/base/Id.h"
#include "core/store/SqlDialect.h"
#include "core/store/Statement.h"

#include <QVariantList>

namespace barline {

/// Which rows: a condition, and the values for its marks in order. Without a condition all rows.
struct RowFilter
{
    QByteArray condition;
    QVariantList values;

    bool isAll() const { return condition.isEmpty(); }
    /// " WHERE ..." or nothing.
    QByteArray where() const { return isAll() ? QByteArray() : " WHERE " + condition; }
    void bind(Statement &row) const;
};

/// The rows that pass both.
RowFilter operator&&(const RowFilter &a, const RowFilter &b);

/// Those that hold the value; a null value finds NULL.
RowFilter holds(const QByteArray &column, const QVariant &value);
/// From `least` to `most`, both in.
RowFilter isBetween(const QByteArray &column, const QVariant &least, const QVariant &most);
/// Those whose text fits, whatever its case (SqlDialect::likePattern).
RowFilter isLike(const QByteArray &column, const QString &text, SqlDialect::Wildcards wildcards);
/// Those whose `column` is in what `subquery`, with the values of its own, selects.
RowFilter isIn(const QByteArray &column, const QByteArray &subquery, const QVariantList &values);
/// Those whose `column` is one of the numbers; one mark for all.
RowFilter isOneOf(const QByteArray &column, const QList<qint64> &numbers);

template <typename Id>
RowFilter idIsIn(const QByteArray &column, const QList<Id> &ids)
{
    QList<qint64> numbers;
    numbers.reserve(ids.size());
    for (const Id id : ids)
        numbers.append(id.value());
    return isOneOf(column, numbers);
}

/// Those whose `column` is the id of a row of `table` that passes; all where all of them do.
RowFilter belongsTo(const QByteArray &column, const char *table, const RowFilter &owners);

} // namespace barline
