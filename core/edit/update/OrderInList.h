#pragma once

#include <QList>

#include <optional>

namespace barline {

/// A thing in a list that is kept in order of (order, id).
struct ListPlace
{
    qint64 id = 0;
    std::optional<qint64> order; ///< the one it has in this list; nothing for what is new to it
};

/// The `order` of each of them, so that the list stands in the sequence given. As many as possible keep theirs.
/// O(n log n).
QList<qint64> ordersFor(const QList<ListPlace> &sequence);

} // namespace barline
