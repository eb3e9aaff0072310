#pragma once

#include "core/edit/Edit.h"

#include <QSet>

namespace barline {

/// A note of a clip and where it stands.
struct ChosenNote
{
    ClipBarIndex bar;
    Ticks start; ///< from the clip's start
    Note note;
};

/// The notes of the clip that have these ids, in order of bar and of start; ids that the clip does not have are passed
/// over. Looks through the clip until all are found, from `from` on, the bars before it last: who knows where the first
/// of a few is need not wait for the rest of a long clip.
QList<ChosenNote> chosenNotes(const Clip &clip, const QSet<NoteId> &notes, ClipBarIndex from = {});

/// Where a note stands as an edit says it: in the bar that holds `start` (from the clip's start, not before it). At or
/// past the clip's end that is the last bar: such a note was left behind where the bar became shorter.
ClipNote placedInBar(const Clip &clip, Ticks start, Note note);

/// Adds the change that puts `note` at `start` (from the clip's start) to `edit`, unless that is what it is already.
void changeNote(const Clip &clip, const ChosenNote &before, Ticks start, const Note &note, Edit &edit);

} // namespace barline
