#include "core/edit/notes/CopyNotes.h"

#include "core/edit/notes/GroupRoom.h"

namespace barline {

Edit copyNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, PitchShift shift, qint64 firstId)
{
    const QList<ChosenNote> chosen = chosenNotes(clip, notes);
    const GroupRoom room = roomOf(clip, chosen);
    by = room.clamped(by);
    shift = room.clamped(std::move(shift));
    Edit edit;
    edit.notes.added.reserve(chosen.size());
    for (const ChosenNote &of : chosen) {
        Note note = of.note;
        note.id = NoteId(firstId++);
        if (!note.isRest)
            note.pitch = shift.of(note.pitch, of.start + by);
        edit.notes.added.append(placedInBar(clip, of.start + by, note));
    }
    return edit;
}

} // namespace barline
