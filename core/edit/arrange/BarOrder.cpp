#include "core/edit/arrange/BarOrder.h"

#include <algorithm>

namespace barline {

namespace {

/// No song is as long; what is said of bars beyond it stays within int.
constexpr BarNumber kNoEnd{1'000'000'000};
constexpr BarNumber kFirstBar{1};

} // namespace

BarOrder::BarOrder(QList<PlacedBars> places)
    : m_places(std::move(places))
{
    m_places.removeIf([](const PlacedBars &place) { return place.bars.isEmpty(); });
    std::stable_sort(m_places.begin(), m_places.end(),
                     [](const PlacedBars &a, const PlacedBars &b) { return a.at < b.at; });
}

BarOrder BarOrder::inserting(const BarRange &bars)
{
    return BarOrder({{{kFirstBar, bars.first}, kFirstBar}, {{bars.first, kNoEnd}, bars.end}});
}

BarOrder BarOrder::removing(const BarRange &bars)
{
    return BarOrder({{{kFirstBar, bars.first}, kFirstBar}, {{bars.end, kNoEnd}, bars.first}});
}

BarOrder BarOrder::duplicating(const BarRange &bars)
{
    const BarNumber after = bars.end + bars.count();
    return BarOrder({{{kFirstBar, bars.end}, kFirstBar}, {bars, bars.end, true}, {{bars.end, kNoEnd}, after}});
}

BarOrder BarOrder::moving(const BarRange &bars, BarNumber before)
{
    const int count = bars.count();
    if (before <= bars.first)
        return BarOrder({{{kFirstBar, before}, kFirstBar},
                         {bars, before, true},
                         {{before, bars.first}, before + count},
                         {{bars.end, kNoEnd}, bars.end}});
    return BarOrder({{{kFirstBar, bars.first}, kFirstBar},
                     {{bars.end, before}, bars.first},
                     {bars, before - count, true},
                     {{before, kNoEnd}, before}});
}

BarOrder BarOrder::clearing(const BarRange &bars)
{
    return BarOrder({{{kFirstBar, bars.first}, kFirstBar}, {{bars.end, kNoEnd}, bars.end}});
}

BarOrder BarOrder::movingOver(const BarRange &bars, BarNumber at)
{
    BarOrder order = clearing(bars);
    order.m_places.append({bars, at, true});
    return BarOrder(std::move(order.m_places));
}

BarOrder BarOrder::copyingOver(const BarRange &bars)
{
    return BarOrder({{{kFirstBar, kNoEnd}, kFirstBar}, {bars, bars.end, true}});
}

QList<BarNumber> BarOrder::placesOf(BarNumber bar) const
{
    QList<BarNumber> found;
    for (const PlacedBars &place : m_places) {
        if (place.bars.contains(bar))
            found.append(place.to(bar));
    }
    return found;
}

QList<BarRange> BarOrder::placesOf(const BarRange &bars) const
{
    QList<BarRange> whole;
    BarRange rest;
    const PlacedBars *carried = nullptr;
    for (const PlacedBars &place : m_places) {
        if (place.isCarried)
            carried = &place;
        if (place.bars.contains(bars))
            whole.append({place.to(bars.first), place.to(bars.end)});
        const BarRange here = place.bars.intersected(bars);
        if (place.isCarried || here.isEmpty())
            continue;
        rest.first = rest.isEmpty() ? place.to(here.first) : rest.first;
        rest.end = place.to(here.end);
    }
    if (carried && carried->bars.contains(bars))
        return whole;
    if (rest.isEmpty())
        return {};
    if (carried && bars.contains(carried->bars)) {
        if (carried->at == rest.end)
            rest.end = carried->end();
        else if (carried->end() == rest.first)
            rest.first = carried->at;
    }
    return {rest};
}

} // namespace barline
