#include "core/edit/arrange/TimelineEdits.h"

#include "core/edit/Header.h"
#include "core/model/Fields.h"

#include <algorithm>

namespace barline {

namespace {

template <typename T>
bool isBefore(const T &a, const T &b)
{
    return a.bar != b.bar ? a.bar < b.bar : a.beat < b.beat;
}

template <typename T>
bool isAtSamePlace(const T &a, const T &b)
{
    return a.bar == b.bar && a.beat == b.beat;
}

/// The list with one entry in place of another, in order of place.
template <typename T>
QList<T> replaced(QList<T> list, std::optional<qsizetype> index, const std::optional<T> &to)
{
    if (index && *index >= 0 && *index < list.size())
        list.removeAt(*index);
    if (to)
        list.insert(std::upper_bound(list.begin(), list.end(), *to, isBefore<T>), *to);
    return list;
}

/// The same where a place has one entry.
template <typename T>
QList<T> replacedAlone(QList<T> list, std::optional<qsizetype> index, const std::optional<T> &to)
{
    list = replaced(std::move(list), index, to);
    if (to) {
        // Of those at its place it is the last.
        const auto end = std::upper_bound(list.begin(), list.end(), *to, isBefore<T>) - 1;
        const auto first = std::lower_bound(list.begin(), list.end(), *to, isBefore<T>);
        list.erase(first, end);
    }
    return list;
}

bool isAtStart(BarNumber bar, Ticks beat)
{
    return bar == BarNumber(1) && beat <= Ticks();
}

template <typename Value>
Edit changeOf(const Composition &song, Value Composition::*field, const Value &value)
{
    Edit edit;
    if (const auto change = changeOfField(song, field, value))
        edit.compositions.changed.append(*change);
    return edit;
}

/// What lies beyond a bar that became shorter goes to its last count.
template <typename T>
QList<T> heldInBars(QList<T> list, const MeterMap &before, const MeterMap &after)
{
    for (T &entry : list) {
        const Meter meter = after.meterAt(entry.bar);
        if (entry.beat >= meter.barLength() && entry.beat < before.lengthOf(entry.bar))
            entry.beat = std::max(Ticks(), meter.barLength() - meter.countLength());
    }
    std::stable_sort(list.begin(), list.end(), isBefore<T>);
    return list;
}

/// Of several at one place the last, which held from there on.
template <typename T>
QList<T> oneAtAPlace(QList<T> list)
{
    const auto last = std::unique(list.rbegin(), list.rend(), isAtSamePlace<T>);
    list.erase(list.begin(), last.base());
    return list;
}

/// The same of tempos: one that a glide went to is a tick before the last, so that the glide still goes there.
TempoMap oneTempoAtAPlace(const TempoMap &list, const MeterMap &meters)
{
    TempoMap kept;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const TempoChange &first = list.at(i);
        while (i + 1 < list.size() && isAtSamePlace(first, list.at(i + 1)))
            ++i;
        if (&first != &list.at(i) && !kept.isEmpty() && kept.constLast().ramp && first.bpm != list.at(i).bpm) {
            TempoChange end = first;
            end.ramp = false;
            end.bar = first.beat > Ticks() ? first.bar : first.bar - 1;
            end.beat = (first.beat > Ticks() ? first.beat : meters.lengthOf(end.bar)) - Ticks(1);
            if (isBefore(kept.constLast(), end))
                kept.append(end);
        }
        kept.append(list.at(i));
    }
    return kept;
}

/// Tempos in bars that became shorter or longer. What a glide goes to at the end of its bar, right before another
/// tempo, stays at the end.
TempoMap temposIn(TempoMap tempos, const MeterMap &before, const MeterMap &after)
{
    for (TempoChange &entry : tempos) {
        if (entry.beat == before.lengthOf(entry.bar) - Ticks(1))
            entry.beat = after.lengthOf(entry.bar) - Ticks(1);
    }
    return oneTempoAtAPlace(heldInBars(std::move(tempos), before, after), after);
}

/// Without changes that say what holds already; the first says what holds before it too.
QList<MeterChange> withoutIdle(const QList<MeterChange> &changes)
{
    QList<MeterChange> kept;
    for (const MeterChange &change : changes) {
        if (kept.isEmpty() || change.meter != kept.constLast().meter || !change.extras.isEmpty())
            kept.append(change);
    }
    return kept;
}

Edit withMeters(const Composition &song, const QList<MeterChange> &changes)
{
    const MeterMap meters(withoutIdle(MeterMap(changes).changes()));
    Edit edit;
    if (meters == song.meters)
        return edit;
    Change<Composition> change{headerOf(song), headerOf(song)};
    change.after.meters = meters;
    change.after.tempos = temposIn(song.tempos, song.meters, meters);
    change.after.keys = oneAtAPlace(heldInBars(song.keys, song.meters, meters));
    change.after.markers = heldInBars(song.markers, song.meters, meters);
    edit.compositions.changed.append(std::move(change));
    return edit;
}

} // namespace

Edit changeTempo(const Composition &song, std::optional<qsizetype> index, const std::optional<TempoChange> &to)
{
    TempoMap tempos = song.tempos;
    const bool isNewFirst = !index && to && (tempos.isEmpty() || isBefore(*to, tempos.constFirst()));
    if (isNewFirst && !isAtStart(to->bar, to->beat)) {
        TempoChange start;
        start.bpm = tempos.isEmpty() ? start.bpm : tempos.constFirst().bpm;
        tempos.prepend(start);
    }
    return changeOf(song, &Composition::tempos, replacedAlone(tempos, index, to));
}

Edit changeKey(const Composition &song, std::optional<qsizetype> index, const std::optional<KeyChange> &to)
{
    KeyMap keys = song.keys;
    const bool isNewFirst = !index && to && !keys.isEmpty() && isBefore(*to, keys.constFirst());
    if (isNewFirst && !isAtStart(to->bar, to->beat)) {
        KeyChange start;
        start.key = keys.constFirst().key;
        start.mode = keys.constFirst().mode;
        keys.prepend(start);
    }
    return changeOf(song, &Composition::keys, replacedAlone(keys, index, to));
}

Edit changeMarker(const Composition &song, std::optional<qsizetype> index, const std::optional<Marker> &to)
{
    return changeOf(song, &Composition::markers, replaced(song.markers, index, to));
}

Edit changeLoop(const Composition &song, std::optional<qsizetype> index, const std::optional<Loop> &to)
{
    QList<Loop> loops = song.loops;
    const bool isThere = index && *index >= 0 && *index < loops.size();
    if (isThere && to)
        loops[*index] = *to;
    else if (isThere)
        loops.removeAt(*index);
    else if (to)
        loops.append(*to);
    return changeOf(song, &Composition::loops, loops);
}

std::optional<Loop> loopCrossedBy(const Composition &song, std::optional<qsizetype> index, const Loop &loop)
{
    const BarNumber end = loop.startBar + loop.lengthBars;
    for (qsizetype i = 0; i < song.loops.size(); ++i) {
        const Loop &other = song.loops.at(i);
        const BarNumber otherEnd = other.startBar + other.lengthBars;
        const bool meet = loop.startBar < otherEnd && other.startBar < end;
        const bool holds = loop.startBar <= other.startBar && otherEnd <= end;
        const bool isHeld = other.startBar <= loop.startBar && end <= otherEnd;
        if (index != i && meet && !holds && !isHeld)
            return other;
    }
    return std::nullopt;
}

Edit setMeter(const Composition &song, BarNumber bar, Meter meter, MeterSpan span)
{
    const MeterMap &meters = song.meters;
    QList<MeterChange> changes = meters.changes();
    const auto indexAt = [&](BarNumber at) {
        const auto found = std::find_if(changes.cbegin(), changes.cend(),
                                        [at](const MeterChange &change) { return change.bar == at; });
        return found == changes.cend() ? qsizetype(-1) : qsizetype(found - changes.cbegin());
    };
    const bool isNewFirst = changes.isEmpty() || bar < changes.constFirst().bar;
    if (isNewFirst && bar > BarNumber(1))
        changes.append({BarNumber(1), meters.meterAt(BarNumber(1)), {}});
    if (span == MeterSpan::OnlyThisBar && indexAt(bar + 1) < 0)
        changes.append({bar + 1, meters.meterAt(bar + 1), {}});
    if (const qsizetype here = indexAt(bar); here >= 0)
        changes[here].meter = meter;
    else
        changes.append({bar, meter, {}});
    return withMeters(song, changes);
}

Edit moveMeter(const Composition &song, qsizetype index, BarNumber to, std::optional<Meter> meter)
{
    QList<MeterChange> changes = song.meters.changes();
    if (index < 0 || index >= changes.size())
        return {};
    MeterChange moved = changes.takeAt(index);
    moved.bar = std::max(BarNumber(1), to);
    moved.meter = meter.value_or(moved.meter);
    changes.append(std::move(moved));
    return withMeters(song, changes);
}

Edit removeMeter(const Composition &song, qsizetype index)
{
    QList<MeterChange> changes = song.meters.changes();
    if (index < 0 || index >= changes.size())
        return {};
    changes.removeAt(index);
    return withMeters(song, changes);
}

Composition songAfter(const Composition &song, const Edit &edit)
{
    Composition after = song;
    for (const Change<Composition> &change : edit.compositions.changed) {
        if (change.before.id == song.id)
            copyFields(differingFields(change.before, change.after), change.after, after);
    }
    return after;
}

} // namespace barline
