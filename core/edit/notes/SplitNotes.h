#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// Cuts those of the notes in two that sound before and after `at`, which counts from the clip's start. The first part
/// keeps the id; the second is like it in all else and starts at `at`, perhaps in another bar. A place outside the clip
/// cuts nothing. Takes ids upward from `firstId`: at most as many as `notes` has. `from`
/// is where the first of them is, if that is known: see chosenNotes().
Edit splitNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks at, qint64 firstId, ClipBarIndex from = {});

} // namespace barline
