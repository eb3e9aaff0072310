#pragma once

#include "core/edit/notes/ChangeValues.h"

#include <array>

namespace barline {

/// How many notes there are, and how far they differ. Rests are left out. A value.
struct NoteSpread
{
    qsizetype count = 0;
    std::array<ValueRange, kNoteValues> ranges; ///< by NoteValue; of no meaning where there are no notes
    QString articulation;                       ///< that of all of them
    bool hasOneArticulation = true;

    const ValueRange &of(NoteValue value) const { return ranges.at(static_cast<size_t>(value)); }
    void take(Ticks start, const Note &note);
    /// What it is once the change is made.
    NoteSpread after(const ValueChange &change, Ticks clipLength) const;

    bool operator==(const NoteSpread &) const = default;
};

/// Of those of the notes that the clip has. Looks through the clip until all are found.
NoteSpread spreadOf(const Clip &clip, const QSet<NoteId> &notes);
/// Of all notes of the clip.
NoteSpread spreadOf(const Clip &clip);

} // namespace barline
