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

BarOrder BarOrder::copying(const BarRange &bars, BarNumber before)
{
    return BarOrder(
        {{{kFirstBar, before}, kFirstBar}, {bars, before, true}, {{before, kNoEnd}, before + bars.count()}});
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

BarOrder BarOrder::copyingOver(const BarRange &bars, BarNumber at)
{
    return BarOrder({{{kFirstBar, kNoEnd}, kFirstBar}, {bars, at, true}});
}

BarOrder BarOrder::alone(const BarRange &bars, BarNumber at)
{
    return BarOrder({{bars, at, true}});
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
    QList<BarRange> places;
    BarRange rest;
    const PlacedBars *carried = nullptr;
    for (const PlacedBars &place : m_places) {
        const BarRange here = place.bars.intersected(bars);
        if (place.isCarried) {
            carried = &place;
            if (place.bars.contains(bars))
                places.append({place.to(bars.first), place.to(bars.end)});
        } else if (!here.isEmpty()) {
            rest.first = rest.isEmpty() ? place.to(here.first) : rest.first;
            rest.end = place.to(here.end);
        }
    }
    if (rest.isEmpty())
        return places;
    if (carried && bars.contains(carried->bars) && bars != carried->bars) {
        if (carried->at == rest.end)
            rest.end = carried->end();
        else if (carried->end() == rest.first)
            rest.first = carried->at;
    }
    places.append(rest);
    std::sort(places.begin(), places.end(), [](const BarRange &a, const BarRange &b) { return a.first < b.first; });
    return places;
}

} // namespace barline
