#include "ui/pianoroll/RollPreview.h"

#include <algorithm>

namespace barline {

PlacedNote RollPreview::shown(Ticks start, const Note &note) const
{
    PlacedNote placed{start, note};
    if (!edge) {
        placed.start += by;
        placed.note.pitch = Pitch(static_cast<quint8>(std::clamp(note.pitch.value() + semitones, 0, 127)));
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
