#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// Makes one note of those that follow each other on one key: where the next of `notes` starts at most `widestGap`
/// after all before it have ended. What comes of it is the first of them, with its velocity, articulation and the rest,
/// made as long as they reach; the others are removed. Rests stay. `from` is where the first of them is, if
/// that is known: see chosenNotes().
Edit glueNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks widestGap, ClipBarIndex from = {});

} // namespace barline
