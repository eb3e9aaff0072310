#pragma once

#include "core/edit/notes/ChosenNotes.h"

#include <optional>

namespace barline {

/// What of a note is a number that many notes can be given at once.
enum class NoteValue { NotePitch, NoteStart, NoteLength, NoteVelocity };
constexpr int kNoteValues = 4;

/// The number of a note: its key; where it starts, from the clip's start, and how long it is, in ticks; its velocity.
qint64 valueOf(NoteValue value, Ticks start, const Note &note);

/// From the least to the greatest of several numbers.
struct ValueRange
{
    qint64 low = 0;
    qint64 high = 0;

    void take(qint64 value);
    bool isOne() const { return low == high; }
    bool operator==(const ValueRange &) const = default;
};

/// What becomes of one number of each of several notes.
struct ValueChange
{
    enum class Way {
        To, ///< all get `amount`
        By, ///< each is changed by `amount`: pitches and starts go as far as all of them can, and keep their distances;
            ///< lengths and velocities are clamped each by itself
        Times, ///< lengths and velocities are multiplied by `factor`, pitches and starts stretched away from the lowest
               ///< key or the first start
    };

    NoteValue value = NoteValue::NotePitch;
    Way way = Way::To;
    qint64 amount = 0;
    double factor = 1;
    Ticks shortest{1}; ///< Way::By makes no length shorter; one that is shorter stays

    /// What comes of a number that is one of those `among`, in a clip of that length. A greater number never becomes
    /// less than a lesser one.
    qint64 applied(qint64 number, ValueRange among, Ticks clipLength) const;
};

/// Makes the change to the notes. Of rests only starts and lengths change.
Edit changeValues(const Clip &clip, const QSet<NoteId> &notes, const ValueChange &change);

/// Gives the notes an articulation, none where it is empty. Rests stay.
Edit setArticulation(const Clip &clip, const QSet<NoteId> &notes, const QString &articulation);

} // namespace barline
