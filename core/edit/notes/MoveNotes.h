#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// Moves notes in time and pitch, across bars too. Clamped as a group, so that all keep their distances: none starts
/// before the clip's start or at or after its end, none leaves the keys 0..127. Rests have no pitch and move in time
/// only.
Edit moveNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, int semitones);

} // namespace barline
