#pragma once

#include "core/store/Page.h"
#include "core/store/tables/RowValues.h"
#include "core/store/tables/Rows.h"
#include "core/store/tables/RowsOf.h"

namespace barline {

/// Which rows hold `value` in the column `name`, one of `columns` (qualified, separated by commas); Invalid, naming all
/// of them, where it is not.
Result<RowFilter> columnHolds(const QByteArray &columns, const QString &name, const QVariant &value);

/// The rows after the page's key, in the order of the list; Invalid where the page is none of this list.
Result<RowFilter> rowsAfter(const char *order, const Page &page);

/// Reads at most `limit` rows. `select` gives the columns that `take` takes, then those of `order`.
template <typename T, typename Take>
Result<PageOf<T>> readPage(Session &session, const QByteArray &select, const QByteArray &order, const RowFilter &filter,
                           int limit, Take &&take)
{
    PageOf<T> page;
    PageKey last;
    const Result<void> read = readRows(
        session, select + filter.where() + " ORDER BY " + order + " LIMIT ?",
        [&](Statement &row) {
            filter.bind(row);
            row.bind(qint64(limit) + 1);
        },
        [&](Statement &row) {
            if (page.items.size() == limit) {
                page.next = last;
                return;
            }
            page.items.append(take(row));
            last.clear();
            for (qsizetype i = order.count(',') + 1; i > 0; --i)
                last.append(row.integer());
        });
    return read ? Result<PageOf<T>>(std::move(page)) : failure(read.error());
}

/// Reads what a row has in other tables.
template <typename T>
Result<void> completeRows(Session &, QList<T> &)
{
    return {};
}
Result<void> completeRows(Session &session, QList<Composition> &compositions);
Result<void> completeRows(Session &session, QList<InstanceOf> &instances);

/// Reads rows of one type, without their content, in the order of RowsOf<T>.
template <typename T>
class PagedRows
{
    using Source = RowsOf<T>;

public:
    explicit PagedRows(Session &session)
        : m_session(session)
    {}

    static Result<RowFilter> columnHolds(const QString &name, const QVariant &value)
    {
        QByteArray columns = Source::columns();
        if (*Source::kMore != '\0')
            columns += QByteArray(",") + Source::kMore;
        return barline::columnHolds(columns, name, value);
    }

    Result<PageOf<T>> page(const RowFilter &filter, const Page &page)
    {
        const Result<RowFilter> after = rowsAfter(Source::kOrder, page);
        if (!after)
            return failure(after.error());
        Result<PageOf<T>> found =
            readPage<T>(m_session, select(QByteArray(",") + Source::kOrder), Source::kOrder, filter && *after,
                        page.limit, [](Statement &row) { return Source::take(row); });
        if (!found)
            return found;
        const Result<void> completed = completeRows(m_session, found->items);
        return completed ? found : failure(completed.error());
    }

    /// All that pass, in order.
    Result<QList<T>> all(const RowFilter &filter)
    {
        QList<T> found;
        Result<void> read = readRows(
            m_session, select() + filter.where() + " ORDER BY " + Source::kOrder,
            [&](Statement &row) { filter.bind(row); }, [&](Statement &row) { found.append(Source::take(row)); });
        if (read)
            read = completeRows(m_session, found);
        return read ? Result<QList<T>>(std::move(found)) : failure(read.error());
    }

    Result<qint64> count(const RowFilter &filter)
    {
        qint64 count = 0;
        const Result<void> read = readRows(
            m_session, QByteArray("SELECT count(*) FROM ") + Source::kFrom + filter.where(),
            [&](Statement &row) { filter.bind(row); }, [&](Statement &row) { count = row.integer(); });
        return read ? Result<qint64>(count) : failure(read.error());
    }

private:
    static QByteArray select(const QByteArray &more = {})
    {
        return "SELECT " + Source::columns() + more + " FROM " + Source::kFrom;
    }

    Session &m_session;
};

} // namespace barline
