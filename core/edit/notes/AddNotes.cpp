#include "core/edit/notes/AddNotes.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

Edit addNotes(const Clip &clip, const QList<PlacedNote> &notes)
{
    Edit edit;
    const Ticks length = clip.length();
    for (const PlacedNote &placed : notes) {
        if (placed.start >= Ticks() && placed.start < length)
            edit.notes.added.append(placedInBar(clip, placed.start, placed.note));
    }
    return edit;
}

} // namespace barline
