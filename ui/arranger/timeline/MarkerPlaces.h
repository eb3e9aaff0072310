#pragma once

#include "core/model/Composition.h"

namespace barline {

// Where markers and sections are in a song. Positions from its start.

inline Ticks startOf(const Marker &marker, const MeterMap &meters)
{
    return meters.startOf(marker.bar) + marker.beat;
}

/// Of a marker that is no section, its place.
inline Ticks endOf(const Marker &marker, const MeterMap &meters)
{
    return marker.lengthBars ? meters.startOf(marker.bar + *marker.lengthBars) : startOf(marker, meters);
}

/// The section that holds `at`, of several the shortest; -1 for none.
inline qsizetype sectionAt(const Composition &song, Ticks at)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < song.markers.size(); ++i) {
        const Marker &marker = song.markers.at(i);
        if (!marker.lengthBars || at < startOf(marker, song.meters) || at >= endOf(marker, song.meters))
            continue;
        if (found < 0 || *marker.lengthBars <= *song.markers.at(found).lengthBars)
            found = i;
    }
    return found;
}

constexpr int kNewSectionBars = 8;

/// How many bars a new section has that begins in a bar: up to the next section, kNewSectionBars at most.
inline int freeSectionBars(const Composition &song, BarNumber first)
{
    int bars = kNewSectionBars;
    for (const Marker &marker : song.markers) {
        if (marker.lengthBars && marker.bar > first)
            bars = std::min(bars, marker.bar - first);
    }
    return bars;
}

} // namespace barline
