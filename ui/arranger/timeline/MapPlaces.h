#pragma once

#include "core/model/Composition.h"

#include <optional>

namespace barline {

// Which entry of a song's maps is where: lists that are in order of place.

inline Ticks startOf(const TempoChange &change, const MeterMap &meters)
{
    return meters.startOf(change.bar) + change.beat;
}

inline Ticks startOf(const KeyChange &change, const MeterMap &meters)
{
    return meters.startOf(change.bar) + change.beat;
}

inline Ticks startOf(const MeterChange &change, const MeterMap &meters)
{
    return meters.startOf(change.bar);
}

/// The last at or before the place.
template <typename T>
std::optional<qsizetype> indexBefore(const QList<T> &list, const BarPosition &place)
{
    std::optional<qsizetype> found;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).bar < place.bar || (list.at(i).bar == place.bar && list.at(i).beat <= place.offset))
            found = i;
    }
    return found;
}

/// The one right at the place.
template <typename T>
std::optional<qsizetype> indexAt(const QList<T> &list, const BarPosition &place)
{
    const std::optional<qsizetype> before = indexBefore(list, place);
    const bool isThere = before && list.at(*before).bar == place.bar && list.at(*before).beat == place.offset;
    return isThere ? before : std::nullopt;
}

/// Where it is now; nothing where it is gone.
template <typename T>
std::optional<qsizetype> indexOf(const QList<T> &list, const T &entry)
{
    const qsizetype index = list.indexOf(entry);
    return index < 0 ? std::nullopt : std::optional(index);
}

/// The tempo that holds there as an entry at that place; of a glide where it begins. 120 where none does.
inline TempoChange tempoAt(const Composition &song, Ticks at)
{
    const BarPosition place = song.meters.locate(at);
    const std::optional<qsizetype> before = indexBefore(song.tempos, place);
    TempoChange holds;
    if (before || !song.tempos.isEmpty())
        holds.bpm = song.tempos.at(before.value_or(0)).bpm;
    holds.bar = place.bar;
    holds.beat = place.offset;
    return holds;
}

} // namespace barline
