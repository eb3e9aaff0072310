#pragma once

#include <optional>

class QKeyEvent;

namespace barline {

/// What a key of the computer's keyboard means for step input. The letters are taken by where they are on the keyboard
/// where the system tells that, so that Y and Z, or A and Q, may be swapped.
struct StepKey
{
    enum class Kind { Note, Rest, Tie, Back, OctaveDown, OctaveUp, Unused };

    Kind kind = Kind::Note;
    int semitone = 0; ///< of a note: above the octave's C
    bool operator==(const StepKey &) const = default;
};

/// A S D F G H J K L are white keys from C on, W E, T Y U, O P the black ones between; Z and X the octave, R a rest,
/// - a tie, Backspace takes back; the other letters are unused, and no tools meanwhile. Nothing where Ctrl, Alt or Meta
/// is held.
std::optional<StepKey> stepKeyOf(const QKeyEvent &event);

} // namespace barline
