#pragma once

#include "core/edit/Edit.h"
#include "core/model/Scale.h"

namespace barline {

/// Moves notes in time and pitch, across bars too. Clamped as a group, so that all keep their distances: none starts
/// before the clip's start or at or after its end, none leaves the keys 0..127. Rests have no pitch and move in time
/// only. `from` is where the first of them is, if that is known: see chosenNotes().
Edit moveNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, PitchShift shift, ClipBarIndex from = {});

} // namespace barline
