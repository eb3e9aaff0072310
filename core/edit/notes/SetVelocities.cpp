#include "core/edit/notes/SetVelocities.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

Edit setVelocities(const Clip &clip, const QHash<NoteId, Velocity> &velocities)
{
    const QSet<NoteId> notes(velocities.keyBegin(), velocities.keyEnd());
    Edit edit;
    for (const ChosenNote &before : chosenNotes(clip, notes)) {
        if (before.note.isRest)
            continue;
        Note note = before.note;
        note.velocity = velocities.value(note.id);
        changeNote(clip, before, before.start, note, edit);
    }
    return edit;
}

} // namespace barline
