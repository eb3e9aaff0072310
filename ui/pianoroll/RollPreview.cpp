#include "ui/pianoroll/RollPreview.h"

#include "core/edit/notes/ChangeVelocity.h"

#include <algorithm>

namespace barline {

RollPreview RollPreview::of(const Clip &clip, const Edit &edit)
{
    RollPreview preview;
    preview.made.reserve(edit.notes.added.size() + edit.notes.changed.size());
    const auto make = [&](const ClipNote &note) {
        preview.made.append({clip.startOf(note.bar) + note.note.start, note.note});
    };
    for (const ClipNote &removed : edit.notes.removed)
        preview.hidden.insert(removed.note.id);
    for (const Change<ClipNote> &change : edit.notes.changed) {
        preview.hidden.insert(change.before.note.id);
        make(change.after);
    }
    for (const ClipNote &added : edit.notes.added)
        make(added);
    return preview;
}

PlacedNote RollPreview::shown(Ticks start, const Note &note) const
{
    PlacedNote placed{start, note};
    if (!edge) {
        placed.start += by;
        placed.note.pitch = shift.of(note.pitch, placed.start);
        placed.note.velocity = changedVelocity(note.velocity, velocityBy);
        return placed;
    }
    const Ticks least = std::min(shortest, note.duration);
    if (*edge == NoteEdge::End) {
        placed.note.duration = std::max(least, note.duration + by);
    } else {
        const Ticks end = start + note.duration;
        placed.start = std::clamp(start + by, Ticks(), end - least);
        placed.note.duration = end - placed.start;
    }
    return placed;
}

} // namespace barline
