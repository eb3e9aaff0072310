#pragma once

#include "core/edit/Edit.h"
#include "core/model/Scale.h"

namespace barline {

/// Adds copies of notes, moved in time and pitch as moveNotes() moves them, also where they stay in their place. Takes
/// an id for each upward from `firstId`, in the order of chosenNotes(): at most as many as `notes` has.
Edit copyNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, PitchShift shift, qint64 firstId);

} // namespace barline
