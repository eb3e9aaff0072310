#include "core/edit/notes/ResizeNotes.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

Edit resizeNotes(const Clip &clip, const QSet<NoteId> &notes, NoteEdge edge, Ticks by, Ticks shortest)
{
    const Ticks lastStart = clip.length() - Ticks(1);
    Edit edit;
    for (const ChosenNote &before : chosenNotes(clip, notes)) {
        Note note = before.note;
        Ticks start = before.start;
        const Ticks least = std::min(std::max(shortest, Ticks(1)), note.duration);
        if (edge == NoteEdge::End) {
            note.duration = std::max(note.duration + by, least);
        } else {
            const Ticks end = start + note.duration;
            start = std::clamp(start + by, Ticks(), std::max(start, std::min(end - least, lastStart)));
            note.duration = end - start;
        }
        changeNote(clip, before, start, note, edit);
    }
    return edit;
}

} // namespace barline
