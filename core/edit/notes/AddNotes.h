#pragma once

#include "core/edit/Edit.h"
#include "core/edit/notes/PlacedNote.h"

namespace barline {

/// Adds notes, each to the bar in which it starts. Their ids must be new. A note that would start outside the clip is
/// left out.
Edit addNotes(const Clip &clip, const QList<PlacedNote> &notes);

} // namespace barline
