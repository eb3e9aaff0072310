#pragma once

#include "core/edit/notes/ChangeValues.h"
#include "core/edit/notes/PlacedNote.h"
#include "core/edit/notes/ResizeNotes.h"
#include "core/edit/notes/ScaleNotes.h"
#include "ui/pianoroll/RollScene.h"

#include <QHash>

namespace barline {

// What hands and keys do with notes of the scene's clip, each as one undo step with its name. Empty where nothing
// changes. The scene must have a clip.

/// The note that a click at `at` makes, with a new id.
PlacedNote noteFor(RollScene &scene, const CanvasPoint &at);

NamedEdit addingNotes(const RollScene &scene, const QList<PlacedNote> &notes);
NamedEdit deletingNotes(const RollScene &scene, const QSet<NoteId> &notes);
/// `from` is where the first of them is, if that is known.
NamedEdit movingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks by, const PitchShift &shift,
                      ClipBarIndex from = {});
/// Copies that are nowhere else than what they are of are none.
NamedEdit copyingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks by, const PitchShift &shift);
NamedEdit resizingNotes(const RollScene &scene, const QSet<NoteId> &notes, NoteEdge edge, Ticks by, Ticks shortest);
NamedEdit scalingNotes(const RollScene &scene, const QSet<NoteId> &notes, const NoteScaling &scaling);
NamedEdit splittingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks at);
NamedEdit gluingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks widestGap);
NamedEdit changingVelocity(const RollScene &scene, const QSet<NoteId> &notes, int by);
NamedEdit settingVelocities(const RollScene &scene, const QHash<NoteId, Velocity> &velocities);
NamedEdit changingValues(const RollScene &scene, const QSet<NoteId> &notes, const ValueChange &change);
NamedEdit settingArticulation(const RollScene &scene, const QSet<NoteId> &notes, const QString &articulation);

} // namespace barline
