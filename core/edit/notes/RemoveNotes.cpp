#include "core/edit/notes/RemoveNotes.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

Edit removeNotes(const Clip &clip, const QSet<NoteId> &notes)
{
    Edit edit;
    for (const ChosenNote &chosen : chosenNotes(clip, notes))
        edit.notes.removed.append({clip.id, chosen.bar, chosen.note});
    return edit;
}

} // namespace barline
