#include "core/edit/notes/SplitNotes.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

Edit splitNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks at, qint64 firstId, ClipBarIndex from)
{
    Edit edit;
    if (at <= Ticks() || at >= clip.length())
        return edit;
    for (const ChosenNote &chosen : chosenNotes(clip, notes, from)) {
        const Ticks end = chosen.start + chosen.note.duration;
        if (at <= chosen.start || at >= end)
            continue;
        Note first = chosen.note;
        first.duration = at - chosen.start;
        Note second = chosen.note;
        second.id = NoteId(firstId++);
        second.duration = end - at;
        changeNote(clip, chosen, chosen.start, first, edit);
        edit.notes.added.append(placedInBar(clip, at, second));
    }
    return edit;
}

} // namespace barline
