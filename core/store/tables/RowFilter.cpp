#include "core/store/tables/RowFilter.h"

namespace barline {

namespace {

void bindVariant(Statement &row, const QVariant &value)
{
    if (value.isNull()) {
        row.bindNull();
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        row.bind(value.toLongLong());
        break;
    case QMetaType::Float:
    case QMetaType::Double:
        row.bind(value.toDouble());
        break;
    case QMetaType::QByteArray:
        row.bindText(value.toByteArray());
        break;
    default:
        row.bind(value.toString());
        break;
    }
}

} // namespace

void RowFilter::bind(Statement &row) const
{
    for (const QVariant &value : values)
        bindVariant(row, value);
}

RowFilter operator&&(const RowFilter &a, const RowFilter &b)
{
    if (a.isAll() || b.isAll())
        return a.isAll() ? b : a;
    return {'(' + a.condition + ") AND (" + b.condition + ')', a.values + b.values};
}

RowFilter holds(const QByteArray &column, const QVariant &value)
{
    if (value.isNull())
        return {column + " IS NULL", {}};
    return {column + "=?", {value}};
}

RowFilter isBetween(const QByteArray &column, const QVariant &least, const QVariant &most)
{
    return {column + " BETWEEN ? AND ?", {least, most}};
}

RowFilter isLike(const QByteArray &column, const QString &text, SqlDialect::Wildcards wildcards)
{
    return {SqlDialect::like(QString::fromLatin1(column)).toUtf8(), {SqlDialect::likePattern(text, wildcards)}};
}

RowFilter isIn(const QByteArray &column, const QByteArray &subquery, const QVariantList &values)
{
    return {column + " IN (" + subquery + ')', values};
}

RowFilter isOneOf(const QByteArray &column, const QList<qint64> &numbers)
{
    QByteArray list;
    for (const qint64 number : numbers)
        list += (list.isEmpty() ? '[' : ',') + QByteArray::number(number);
    return isIn(column, SqlDialect::numbersOfList(), {numbers.isEmpty() ? QByteArray("[]") : list + ']'});
}

RowFilter belongsTo(const QByteArray &column, const char *table, const RowFilter &owners)
{
    if (owners.isAll())
        return {};
    return isIn(column, QByteArray("SELECT id FROM ") + table + owners.where(), owners.values);
}

} // namespace barline
