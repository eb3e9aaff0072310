#pragma once

#include "core/model/Clip.h"
#include "core/model/Scale.h"

#include <QSet>

namespace barline {

// Notes of a clip that have something in common. Rests are none of them. Pure, any thread; each looks through the whole
// clip.

QSet<NoteId> allNotes(const Clip &clip);
/// All but these.
QSet<NoteId> otherNotes(const Clip &clip, const QSet<NoteId> &notes);
/// Those on the keys of these.
QSet<NoteId> notesOnKeysOf(const Clip &clip, const QSet<NoteId> &notes);
/// Those on the keys of these in any octave.
QSet<NoteId> notesOnClassesOf(const Clip &clip, const QSet<NoteId> &notes);
/// Those that stand as far from the start of their bar as one of these.
QSet<NoteId> notesInPlacesOf(const Clip &clip, const QSet<NoteId> &notes);

QSet<NoteId> notesBetween(const Clip &clip, Pitch low, Pitch high);
QSet<NoteId> notesBetween(const Clip &clip, Velocity softest, Velocity loudest);

/// Those that do not belong to the scale where they start.
QSet<NoteId> notesOutOfScale(const Clip &clip, const ScaleMap &scales);

/// Every `nth` of the notes, from the `from`th on (1: the first), in order of start, then from low to high.
QSet<NoteId> everyNthNote(const Clip &clip, const QSet<NoteId> &notes, int nth, int from);

} // namespace barline
