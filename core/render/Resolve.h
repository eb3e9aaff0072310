#pragma once

#include "core/model/OwnBarSource.h"

namespace barline {

/// A note as it sounds (or, muted or out of range, would sound) in one place. Positions from the composition's start.
struct ResolvedNote
{
    NoteId id; ///< of the clip's note, or of the one added here
    Ticks start;
    Ticks end;               ///< always after `start`, within the instance
    Pitch pitch;             ///< transposed; held to 0..127 where that leaves the range
    Velocity velocity;       ///< as it sounds: curve and shift applied, 1..127
    bool muted = false;      ///< the note or its instance is muted (tracks are the caller's business)
    bool outOfRange = false; ///< transposed out of 0..127
    bool changedHere = false;
    bool addedHere = false;

    bool sounds() const { return !muted && !outOfRange; }
    bool operator==(const ResolvedNote &) const = default;
};

/// What one own bar of an instance plays.
struct ResolvedBar
{
    ClipId clip;            ///< that the bar comes from
    ClipBarIndex clipBar;   ///< which of its bars
    bool hasSource = false; ///< false where there is no such clip bar: nothing but what is added here
    BarNumber bar{1};       ///< of the composition
    Ticks start;            ///< the composition bar's, from the composition's start
    Ticks length;
    QList<ResolvedNote> notes; ///< that start in it, in order of start, then id; no rests
    BarExpression expression;  ///< the curves that hold: the clip bar's under the overrides of this place
    qsizetype orphans = 0;     ///< note overrides whose note the clip bar does not have
    qsizetype unheard = 0;     ///< notes that start beyond the composition's bar, which is shorter
};

/// What sounds in an own bar, by rules 2 to 5 and 7 of formats/DSL.md, "What sounds". Costs O(notes and overrides of
/// that bar). Empty beyond the instance. Any thread.
ResolvedBar resolve(const Project &project, const Composition &composition, const ClipInstance &instance,
                    ClipBarIndex ownBar);

} // namespace barline
