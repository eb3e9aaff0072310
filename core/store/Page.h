#pragma once

#include <QList>

namespace barline {

/// Where a page of a list ended: what the columns that order the list hold in its last row. Opaque; empty before the
/// first row.
using PageKey = QList<qint64>;

/// A piece of a list: at most `limit` rows after `after`. Rows that come or go between two pages neither repeat nor
/// hide others.
struct Page
{
    static constexpr int kUsualLimit = 100;

    explicit Page(int rows = kUsualLimit, PageKey from = {})
        : limit(rows)
        , after(std::move(from))
    {}

    int limit;
    PageKey after;
};

template <typename T>
struct PageOf
{
    QList<T> items;
    PageKey next; ///< asks for the page after this one; empty where this is the last

    bool isLast() const { return next.isEmpty(); }
};

} // namespace barline
