#pragma once

#include "core/edit/notes/ChosenNotes.h"
#include "core/model/Scale.h"

#include <algorithm>

namespace barline {

/// How far notes of a clip can go as a group, so that all keep their distances: none starts before the clip's start or
/// at or after its end, none leaves the keys 0..127. Standing still is always possible. Rests have no pitch.
struct GroupRoom
{
    Ticks earliest;
    Ticks latest;
    int down = 0;
    int up = 0;

    Ticks clamped(Ticks by) const { return std::clamp(by, earliest, latest); }
    PitchShift clamped(PitchShift shift) const;
};

GroupRoom roomOf(const Clip &clip, const QList<ChosenNote> &notes);

} // namespace barline
