#pragma once

#include "core/edit/Edit.h"
#include "core/edit/notes/ResizeNotes.h"

#include <optional>

namespace barline {

/// Notes that become longer or shorter in proportion: what was `from` long becomes `to` long, both above zero.
struct NoteScaling
{
    Ticks from{1};
    Ticks to{1};
    NoteEdge edge = NoteEdge::End; ///< of each note, which moves; the other stays
    /// Where it is set, the whole phrase is stretched instead: starts and ends alike, away from this place, which
    /// counts from the clip's start.
    std::optional<Ticks> pivot;

    Ticks scaled(Ticks length) const;
};

/// Scales notes. Each keeps a length of at least 1 and starts within the clip, perhaps in another bar; an end may lie
/// beyond the clip. `from` is where the first of them is, if that is known: see chosenNotes().
Edit scaleNotes(const Clip &clip, const QSet<NoteId> &notes, const NoteScaling &scaling, ClipBarIndex from = {});

} // namespace barline
