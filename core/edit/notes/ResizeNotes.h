#pragma once

#include "core/edit/Edit.h"

namespace barline {

enum class NoteEdge { Start, End };

/// Moves one edge of each note, the other stays. Clamped note by note: at least `shortest` long, unless it was shorter
/// already (then it gets no shorter); a start stays within the clip, perhaps in another bar, and an end may lie beyond
/// the clip.
Edit resizeNotes(const Clip &clip, const QSet<NoteId> &notes, NoteEdge edge, Ticks by, Ticks shortest);

} // namespace barline
