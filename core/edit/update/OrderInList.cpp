#include "core/edit/update/OrderInList.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace barline {

namespace {

using Place = std::pair<qint64, qint64>; // order, id

/// Which of them can stay as they are: the longest run that stands in its sequence already.
std::vector<bool> staying(const QList<ListPlace> &sequence)
{
    const auto placeOf = [&](qsizetype i) { return Place(*sequence.at(i).order, sequence.at(i).id); };
    std::vector<qsizetype> ends; // of the runs of each length, the one that ends lowest
    std::vector<qsizetype> previous(static_cast<size_t>(sequence.size()), -1);
    for (qsizetype i = 0; i < sequence.size(); ++i) {
        if (!sequence.at(i).order)
            continue;
        const auto at = std::lower_bound(ends.begin(), ends.end(), placeOf(i),
                                         [&](qsizetype end, const Place &place) { return placeOf(end) < place; });
        if (at != ends.begin())
            previous[static_cast<size_t>(i)] = *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> stays(static_cast<size_t>(sequence.size()), false);
    for (qsizetype i = ends.empty() ? -1 : ends.back(); i >= 0; i = previous[static_cast<size_t>(i)])
        stays[static_cast<size_t>(i)] = true;
    return stays;
}

/// An order that puts `id` after `last` and, where there is room, before `next`.
qint64 orderBetween(qint64 id, const std::optional<Place> &last, const std::optional<Place> &next)
{
    if (!last)
        return next ? next->first - 1 : 0;
    const qint64 above = last->first + 1;
    if (!next || Place(above, id) < *next || id < last->second)
        return above;
    return last->first;
}

} // namespace

QList<qint64> ordersFor(const QList<ListPlace> &sequence)
{
    const std::vector<bool> stays = staying(sequence);
    std::vector<std::optional<Place>> nexts(stays.size()); // the next that stays
    std::optional<Place> next;
    for (qsizetype i = sequence.size() - 1; i >= 0; --i) {
        nexts[static_cast<size_t>(i)] = next;
        if (stays[static_cast<size_t>(i)])
            next = Place(*sequence.at(i).order, sequence.at(i).id);
    }
    QList<qint64> orders;
    orders.reserve(sequence.size());
    std::optional<Place> last;
    for (qsizetype i = 0; i < sequence.size(); ++i) {
        const ListPlace &thing = sequence.at(i);
        const bool keeps = stays[static_cast<size_t>(i)] && (!last || *last < Place(*thing.order, thing.id));
        const qint64 order = keeps ? *thing.order : orderBetween(thing.id, last, nexts[static_cast<size_t>(i)]);
        orders.append(order);
        last = Place(order, thing.id);
    }
    return orders;
}

} // namespace barline
