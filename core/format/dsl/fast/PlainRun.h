#pragma once

#include "core/model/Note.h"

#include <vector>

namespace barline {

/// A note of a Form 1 clip that says only how high, when, how long, how loud, and whether it is a rest or muted.
struct PlainNote
{
    Ticks start; ///< from the clip's start
    quint32 duration = 0;
    quint32 at = 0; ///< its brace in the document, from where the other places count
    quint8 startOffset = 0;
    quint8 durationOffset = 0;
    Pitch pitch{60};
    Velocity velocity = kDefaultVelocity;
    bool isRest = false;
    bool muted = false;

    Ticks end() const { return start + Ticks(duration); }
    size_t startAt() const { return size_t(at) + startOffset; }
    size_t durationAt() const { return size_t(at) + durationOffset; }
};
static_assert(sizeof(PlainNote) == 24, "as long as a document is read, there are two of each note");

/// Plain notes that follow one another in a list of a document.
struct PlainRun
{
    size_t begin = 0; ///< the first note's brace
    size_t end = 0;   ///< behind the last note's
    size_t next = 0;  ///< where the list goes on: at its bracket, or at an element that is not in the run
    std::vector<PlainNote> notes;
    Ticks lastEnd;        ///< where the note ends that ends last
    bool isSorted = true; ///< by start
    NoteId firstId;       ///< of the first note, once the run is somebody's; the others have those that follow

    bool isEmpty() const { return notes.empty(); }
    Note note(size_t index) const;
};

inline Note PlainRun::note(size_t index) const
{
    const PlainNote &plain = notes[index];
    Note note;
    note.id = NoteId(firstId.value() + static_cast<qint64>(index));
    note.start = plain.start;
    note.duration = Ticks(plain.duration);
    note.pitch = plain.pitch;
    note.velocity = plain.velocity;
    note.isRest = plain.isRest;
    note.muted = plain.muted;
    return note;
}

} // namespace barline
