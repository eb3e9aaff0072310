#include "core/store/tables/PagedRows.h"

#include "core/store/tables/CompositionTables.h"

#include <QCoreApplication>

#include <limits>

namespace barline {

namespace {

QByteArray nameOf(const QByteArray &qualified)
{
    return qualified.mid(qualified.lastIndexOf('.') + 1);
}

} // namespace

Result<RowFilter> columnHolds(const QByteArray &columns, const QString &name, const QVariant &value)
{
    const QByteArrayList all = columns.split(',');
    QStringList known;
    for (const QByteArray &column : all) {
        const QString columnName = QString::fromLatin1(nameOf(column));
        if (columnName == name)
            return holds(column, value);
        known.append(columnName);
    }
    return failure(ErrorKind::Invalid, QCoreApplication::translate("barline::Store", "There is no column “%1” here. "
                                                                                     "There are: %2.")
                                           .arg(name, known.join(QStringLiteral(", "))));
}

Result<RowFilter> rowsAfter(const char *order, const Page &page)
{
    const QByteArray columns(order);
    const qsizetype count = columns.count(',') + 1;
    if (page.limit < 1 || (!page.after.isEmpty() && page.after.size() != count))
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("barline::Store", "This is no page of this list. Begin at its "
                                                                     "first page, with a limit of 1 or more."));
    // The first page asks in the same way, or SQLite sorts a million notes to give the first hundred.
    const PageKey first(count, std::numeric_limits<qint64>::min());
    RowFilter filter;
    filter.condition = '(' + columns + ") > (" + QByteArrayList(count, "?").join(',') + ')';
    for (const qint64 value : page.after.isEmpty() ? first : page.after)
        filter.values.append(value);
    return filter;
}

Result<void> completeRows(Session &session, QList<Composition> &compositions)
{
    QList<CompositionId> ids;
    for (const Composition &composition : compositions)
        ids.append(composition.id);
    Result<QMap<CompositionId, Composition>> headers = CompositionTables(session).loadHeaders(idIsIn("id", ids));
    if (!headers)
        return failure(headers.error());
    for (Composition &composition : compositions)
        composition = headers->take(composition.id);
    return {};
}

Result<void> completeRows(Session &session, QList<InstanceOf> &instances)
{
    QHash<InstanceId, ClipInstance *> byId;
    for (InstanceOf &instance : instances)
        byId.insert(instance.instance.id, &instance.instance);
    Result<QList<TrackBarOf>> bars = PagedRows<TrackBarOf>(session).all(idIsIn("track_bars.instance_id", byId.keys()));
    if (!bars)
        return failure(bars.error());
    for (const TrackBarOf &bar : *bars)
        byId.value(bar.instance)->bars.insert(bar.ownBar, bar.bar);
    return {};
}

} // namespace barline
