#include "core/edit/notes/MoveNotes.h"

#include "core/edit/notes/GroupRoom.h"

namespace barline {

Edit moveNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, PitchShift shift, ClipBarIndex from)
{
    const QList<ChosenNote> chosen = chosenNotes(clip, notes, from);
    const GroupRoom room = roomOf(clip, chosen);
    by = room.clamped(by);
    shift = room.clamped(std::move(shift));
    Edit edit;
    edit.notes.changed.reserve(chosen.size());
    for (const ChosenNote &before : chosen) {
        Note note = before.note;
        if (!note.isRest)
            note.pitch = shift.of(note.pitch, before.start + by);
        changeNote(clip, before, before.start + by, note, edit);
    }
    return edit;
}

} // namespace barline
