#pragma once

#include "core/edit/Edit.h"
#include "core/model/ClipPlace.h"

#include <QSet>

namespace barline {

// What can be done to the note overrides of one pass of an instance. `notes` names whose; with none, all of the pass
// are meant. Pure, any thread. An empty edit where there is nothing to do.

/// Takes them away, orphans too: the notes are there again as in the clip.
Edit resetOverrides(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes);

/// Makes the clip as it is there, and takes them away: nothing changes there, and all other places follow. Orphans
/// stay. A note that was added there and has the id of another note of the clip takes a new one, of as many from
/// `firstId` on as there are overrides.
Edit pushOverrides(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes, qint64 firstId);

/// Takes away those that say something of a note that is gone.
Edit dropOrphans(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes);

/// Makes of them notes of that place alone, as the gone notes were there; those that removed a note are taken away.
/// What an override does not know is as in a new note of one beat. Takes as many ids from `firstId` on as there are
/// orphans.
Edit orphansToNotes(const Project &project, const ClipPlace &place, const QSet<NoteId> &notes, qint64 firstId);

/// How many instances change notes that the edit takes out of their bars, and go on to have what they say of them.
int instancesOrphanedBy(const Project &project, const Edit &edit);

} // namespace barline
