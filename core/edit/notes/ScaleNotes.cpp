#include "core/edit/notes/ScaleNotes.h"

#include "core/edit/notes/ChosenNotes.h"

#include <algorithm>
#include <cmath>

namespace barline {

Ticks NoteScaling::scaled(Ticks length) const
{
    // Their product may not fit into an integer; a long double holds each of them exactly.
    const auto exact = static_cast<long double>(length.value()) * static_cast<long double>(to.value());
    return Ticks(std::llround(exact / static_cast<long double>(from.value())));
}

Edit scaleNotes(const Clip &clip, const QSet<NoteId> &notes, const NoteScaling &scaling, ClipBarIndex from)
{
    Edit edit;
    if (scaling.from <= Ticks() || scaling.to <= Ticks())
        return edit;
    const Ticks lastStart = clip.length() - Ticks(1);
    for (const ChosenNote &before : chosenNotes(clip, notes, from)) {
        const Ticks latest = std::max(lastStart, before.start);
        Ticks start = before.start;
        Ticks end = start + before.note.duration;
        if (scaling.pivot) {
            start = *scaling.pivot + scaling.scaled(start - *scaling.pivot);
            end = *scaling.pivot + scaling.scaled(end - *scaling.pivot);
        } else if (scaling.edge == NoteEdge::End) {
            end = start + scaling.scaled(before.note.duration);
        } else {
            start = end - scaling.scaled(before.note.duration);
        }
        start = std::clamp(start, Ticks(), latest);
        Note note = before.note;
        note.duration = std::max(Ticks(1), end - start);
        changeNote(clip, before, start, note, edit);
    }
    return edit;
}

} // namespace barline
