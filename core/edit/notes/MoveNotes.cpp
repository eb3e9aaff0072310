#include "core/edit/notes/MoveNotes.h"

#include "core/edit/notes/GroupRoom.h"

namespace barline {

Edit moveNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, int semitones, ClipBarIndex from)
{
    const QList<ChosenNote> chosen = chosenNotes(clip, notes, from);
    const GroupRoom room = roomOf(clip, chosen);
    by = room.clamped(by);
    semitones = room.clamped(semitones);
    Edit edit;
    edit.notes.changed.reserve(chosen.size());
    for (const ChosenNote &before : chosen) {
        Note note = before.note;
        if (!note.isRest)
            note.pitch = note.pitch + semitones;
        changeNote(clip, before, before.start + by, note, edit);
    }
    return edit;
}

} // namespace barline
