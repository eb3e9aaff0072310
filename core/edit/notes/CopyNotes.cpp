#include "core/edit/notes/CopyNotes.h"

#include "core/edit/notes/GroupRoom.h"

namespace barline {

Edit copyNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks by, int semitones, qint64 firstId)
{
    const QList<ChosenNote> chosen = chosenNotes(clip, notes);
    const GroupRoom room = roomOf(clip, chosen);
    by = room.clamped(by);
    semitones = room.clamped(semitones);
    Edit edit;
    edit.notes.added.reserve(chosen.size());
    for (const ChosenNote &of : chosen) {
        Note note = of.note;
        note.id = NoteId(firstId++);
        if (!note.isRest)
            note.pitch = note.pitch + semitones;
        edit.notes.added.append(placedInBar(clip, of.start + by, note));
    }
    return edit;
}

} // namespace barline
