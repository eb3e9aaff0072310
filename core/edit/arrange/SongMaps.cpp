#include "core/edit/arrange/SongMaps.h"

#include <cmath>
#include <optional>

namespace barline {

namespace {

// Meters change at bar lines, and only tempos glide.

template <typename Entry>
Ticks beatOf(const Entry &entry)
{
    if constexpr (requires { entry.beat; })
        return entry.beat;
    else
        return {};
}

template <typename Entry>
bool glides(const Entry &entry)
{
    if constexpr (requires { entry.ramp; })
        return entry.ramp;
    else
        return false;
}

template <typename Entry>
void stopGlide(Entry &entry)
{
    if constexpr (requires { entry.ramp; })
        entry.ramp = false;
}

bool isSameValue(const MeterChange &a, const MeterChange &b)
{
    return a.meter == b.meter;
}

bool isSameValue(const KeyChange &a, const KeyChange &b)
{
    return a.key == b.key && a.mode == b.mode;
}

bool isSameValue(const TempoChange &a, const TempoChange &b)
{
    return a.bpm == b.bpm;
}

/// Whether the one after the other says nothing new.
template <typename Entry>
bool saysTheSame(const Entry &a, const Entry &b)
{
    return isSameValue(a, b) && !glides(a) && !glides(b);
}

/// The tempo at a bar's start that glides from one entry to the next.
double tempoAt(const TempoChange &from, const TempoChange &to, BarNumber bar, const MeterMap &meters)
{
    const Ticks start = meters.startOf(from.bar) + from.beat;
    const double length = (meters.startOf(to.bar) + to.beat - start).toBeats();
    const double gone = (meters.startOf(bar) - start).toBeats();
    if (gone <= 0)
        return from.bpm;
    // Even in time: the square of the tempo goes evenly with the beats.
    return gone >= length ? to.bpm : std::sqrt(std::lerp(from.bpm * from.bpm, to.bpm * to.bpm, gone / length));
}

/// A map, with the bars that it is of.
template <typename Entry>
class MapOfBars
{
public:
    MapOfBars(const QList<Entry> &entries, const MeterMap &meters)
        : m_entries(entries)
        , m_meters(meters)
    {}

    const QList<Entry> &entries() const { return m_entries; }
    const MeterMap &meters() const { return m_meters; }
    /// The first entry that stands in the bar or after it.
    qsizetype firstFrom(BarNumber bar) const
    {
        const auto at = std::lower_bound(m_entries.cbegin(), m_entries.cend(), bar,
                                         [](const Entry &entry, BarNumber each) { return entry.bar < each; });
        return at - m_entries.cbegin();
    }
    bool standsAt(qsizetype index, BarNumber bar) const
    {
        return index < m_entries.size() && m_entries.at(index).bar == bar && beatOf(m_entries.at(index)) == Ticks();
    }
    /// What holds up to the bar's start.
    Entry before(BarNumber bar) const { return atBar(firstFrom(bar) - 1, bar); }
    /// What holds from the bar's start on.
    Entry from(BarNumber bar) const
    {
        const qsizetype index = firstFrom(bar);
        return atBar(standsAt(index, bar) ? index : index - 1, bar);
    }

private:
    /// What an entry says at the start of a bar that it holds in. A glide with nowhere to go is none.
    Entry atBar(qsizetype index, BarNumber bar) const
    {
        Entry entry = m_entries.at(std::max<qsizetype>(0, index));
        if (index < 0 || index + 1 >= m_entries.size())
            stopGlide(entry);
        if constexpr (requires { entry.bpm; }) {
            if (glides(entry))
                entry.bpm = tempoAt(entry, m_entries.at(index + 1), bar, m_meters);
        }
        return entry;
    }

    const QList<Entry> &m_entries;
    const MeterMap &m_meters;
};

/// Writes a map anew for an order of bars; those that are carried may be of another song.
template <typename Entry>
class MapWriter
{
public:
    MapWriter(const MapOfBars<Entry> &own, const MapOfBars<Entry> &carried)
        : m_own(own)
        , m_carried(carried)
    {}

    QList<Entry> inOrder(const BarOrder &order)
    {
        const PlacedBars *last = nullptr;
        for (const PlacedBars &place : order.places()) {
            const bool skipsFirst = join(last, place);
            copyInside(place, skipsFirst, &place == &order.places().constLast());
            last = &place;
        }
        if (!last)
            return m_result;
        endGlide(*last);
        settleStart(order.places().constFirst());
        return m_result;
    }

private:
    const MapOfBars<Entry> &mapOf(const PlacedBars &place) const { return place.isCarried ? m_carried : m_own; }

    void put(Entry entry, BarNumber bar, Ticks beat)
    {
        entry.bar = bar;
        if constexpr (requires { entry.beat; })
            entry.beat = beat;
        m_result.append(std::move(entry));
    }

    /// What it takes where `next` begins, and in the new bars before it. Whether its first entry says nothing new
    /// there.
    bool join(const PlacedBars *last, const PlacedBars &next)
    {
        const MapOfBars<Entry> &map = mapOf(next);
        const BarNumber at = last ? last->end() : BarNumber(1);
        const bool isSameSong = !last || &mapOf(*last) == &map;
        const bool isContinued = isSameSong && next.bars.first == (last ? last->bars.end : BarNumber(1));
        if (at == next.at && isContinued)
            return false;
        const bool isWritten = map.standsAt(map.firstFrom(next.bars.first), next.bars.first);
        const Entry head = map.from(next.bars.first);
        std::optional<Entry> running;
        if (last)
            running = mapOf(*last).before(last->bars.end);
        if (at < next.at) {
            fillGap(running, head, at, isWritten || !isContinued);
        } else if (running && hasArrivedBefore(*last) && isSameValue(*running, head)) {
            // No other tempo follows any more: the glide goes on to the line.
            m_result.removeLast();
            if (!isWritten)
                put(head, next.at, Ticks());
            return false;
        } else if (running && glides(*running) && !isSameValue(*running, head)) {
            arriveBefore(*last, *running);
        }
        const bool isSame = running && saysTheSame(*running, head);
        if (!isSame && !isWritten)
            put(head, next.at, Ticks());
        return isSame && running->extras == head.extras && !(last && isContinued);
    }

    /// New bars go on as what is before them; at the start of the song they have what is after.
    void fillGap(std::optional<Entry> &running, const Entry &head, BarNumber at, bool isHeadNeeded)
    {
        const bool isNeeded = running ? glides(*running) : isHeadNeeded;
        if (!running)
            running = head;
        stopGlide(*running);
        if (isNeeded)
            put(*running, at, Ticks());
    }

    /// The last tick of bars, in the song as they were; and where that is now.
    std::pair<BarNumber, Ticks> lastTickOf(const PlacedBars &last) const
    {
        const BarNumber bar = last.bars.end - 1;
        return {last.to(bar), mapOf(last).meters().lengthOf(bar) - Ticks(1)};
    }

    /// Whether what was written last is where arriveBefore() once let a glide arrive.
    bool hasArrivedBefore(const PlacedBars &last) const
    {
        if (m_result.size() < 2 || !glides(m_result.at(m_result.size() - 2)))
            return false;
        const Entry &end = m_result.constLast();
        const auto [at, beat] = lastTickOf(last);
        return end.bar == at && beatOf(end) == beat && !glides(end) && end.extras.isEmpty();
    }

    void arriveBefore(const PlacedBars &last, Entry target)
    {
        stopGlide(target);
        const auto [at, beat] = lastTickOf(last);
        if (!m_result.isEmpty() && m_result.constLast().bar == at && beatOf(m_result.constLast()) >= beat)
            stopGlide(m_result.last());
        else
            put(std::move(target), at, beat);
    }

    void copyInside(const PlacedBars &place, bool skipsFirst, bool isLast)
    {
        const MapOfBars<Entry> &map = mapOf(place);
        const QList<Entry> &entries = map.entries();
        qsizetype index = map.firstFrom(place.bars.first);
        if (skipsFirst && map.standsAt(index, place.bars.first))
            ++index;
        for (; index < entries.size() && entries.at(index).bar < place.bars.end; ++index) {
            const Entry &entry = entries.at(index);
            put(entry, place.to(entry.bar), beatOf(entry));
            // A glide with nowhere to go does not begin to because something comes to stand after it.
            if (index + 1 == entries.size() && !isLast)
                stopGlide(m_result.last());
        }
    }

    /// A glide that goes on beyond the last bars goes on to what it is there.
    void endGlide(const PlacedBars &last)
    {
        Entry running = mapOf(last).before(last.bars.end);
        if (!glides(running))
            return;
        stopGlide(running);
        put(std::move(running), last.end(), Ticks());
    }

    /// Before the first entry its value holds; the song's first bar may have another.
    void settleStart(const PlacedBars &first)
    {
        Entry start = mapOf(first).from(first.bars.first);
        const bool isAtStart = !m_result.isEmpty() && m_result.constFirst().bar == BarNumber(1) &&
                               beatOf(m_result.constFirst()) == Ticks();
        if (isAtStart || (!m_result.isEmpty() && isSameValue(m_result.constFirst(), start)))
            return;
        stopGlide(start);
        start.bar = BarNumber(1);
        if constexpr (requires { start.beat; })
            start.beat = Ticks();
        m_result.prepend(std::move(start));
    }

    const MapOfBars<Entry> &m_own;
    const MapOfBars<Entry> &m_carried;
    QList<Entry> m_result;
};

template <typename Entry>
QList<Entry> inOrder(const QList<Entry> &entries, const MeterMap &meters, const BarOrder &order)
{
    const MapOfBars<Entry> map(entries, meters);
    return entries.isEmpty() ? entries : MapWriter<Entry>(map, map).inOrder(order);
}

/// With the bars that are carried from another song; without entries a song has the model's tempo and meter.
template <typename Entry>
QList<Entry> inOrder(QList<Entry> own, const MeterMap &meters, QList<Entry> carried, const MeterMap &carriedMeters,
                     const BarOrder &order)
{
    if (own.isEmpty() && carried.isEmpty())
        return own;
    for (QList<Entry> *entries : {&own, &carried}) {
        if (entries->isEmpty())
            entries->append(Entry());
    }
    const MapOfBars<Entry> map(own, meters);
    const MapOfBars<Entry> carriedMap(carried, carriedMeters);
    return MapWriter<Entry>(map, carriedMap).inOrder(order);
}

/// A song without keys does not say that it has none: what it gets holds in all of it.
KeyMap keysWith(const Composition &song, const Composition &other, const BarRange &bars, BarNumber at)
{
    if (other.keys.isEmpty())
        return inOrder(song.keys, song.meters, BarOrder::inserting({at, at + bars.count()}));
    if (!song.keys.isEmpty())
        return inOrder(song.keys, song.meters, other.keys, other.meters, BarOrder::copying(bars, at));
    KeyMap keys;
    for (KeyChange change : inOrder(other.keys, other.meters, BarOrder::alone(bars, BarNumber(1)))) {
        change.bar = change.bar + (at - BarNumber(1));
        keys.append(std::move(change));
    }
    return keys;
}

bool isMarkerBefore(const Marker &a, const Marker &b)
{
    return a.bar != b.bar ? a.bar < b.bar : a.beat < b.beat;
}

QList<Marker> inOrder(const QList<Marker> &markers, const BarOrder &order)
{
    QList<Marker> result;
    for (Marker marker : markers) {
        if (!marker.lengthBars) {
            for (const BarNumber bar : order.placesOf(marker.bar)) {
                marker.bar = bar;
                result.append(marker);
            }
            continue;
        }
        for (const BarRange &bars : order.placesOf(BarRange{marker.bar, marker.bar + *marker.lengthBars})) {
            marker.bar = bars.first;
            marker.lengthBars = bars.count();
            result.append(marker);
        }
    }
    if (std::is_sorted(markers.begin(), markers.end(), isMarkerBefore))
        std::stable_sort(result.begin(), result.end(), isMarkerBefore);
    return result;
}

QList<Loop> inOrder(const QList<Loop> &loops, const BarOrder &order)
{
    QList<Loop> result;
    for (Loop loop : loops) {
        for (const BarRange &bars : order.placesOf(BarRange{loop.startBar, loop.startBar + loop.lengthBars})) {
            loop.startBar = bars.first;
            loop.lengthBars = bars.count();
            result.append(loop);
        }
    }
    return result;
}

} // namespace

void reorderMaps(Composition &composition, const BarOrder &order)
{
    composition.tempos = inOrder(composition.tempos, composition.meters, order);
    composition.keys = inOrder(composition.keys, composition.meters, order);
    composition.meters = MeterMap(inOrder(composition.meters.changes(), composition.meters, order));
    composition.markers = inOrder(composition.markers, order);
    composition.loops = inOrder(composition.loops, order);
}

void insertMaps(Composition &composition, BarNumber at, const Composition &other, const BarRange &bars)
{
    const BarOrder order = BarOrder::copying(bars, at);
    const BarOrder own = BarOrder::inserting({at, at + bars.count()});
    const BarOrder carried = BarOrder::alone(bars, at);
    composition.tempos = inOrder(composition.tempos, composition.meters, other.tempos, other.meters, order);
    composition.keys = keysWith(composition, other, bars, at);
    composition.meters = MeterMap(
        inOrder(composition.meters.changes(), composition.meters, other.meters.changes(), other.meters, order));
    const bool isSorted = std::is_sorted(composition.markers.begin(), composition.markers.end(), isMarkerBefore);
    composition.markers = inOrder(composition.markers, own) + inOrder(other.markers, carried);
    if (isSorted)
        std::stable_sort(composition.markers.begin(), composition.markers.end(), isMarkerBefore);
    composition.loops = inOrder(composition.loops, own) + inOrder(other.loops, carried);
}

} // namespace barline
