#pragma once

#include "core/base/Ticks.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace barline {

// The words of SML, the short notation (formats/DSL.md, Form 4): pitches and durations. Pure.

/// The number that a note name says (C4 = 60); it may lie outside 0..127. Nothing where `name` is no note name: a
/// letter in either case, then # b ♯ ♭ or nothing, then the octave.
std::optional<int> noteNumberFrom(std::string_view name);
/// The same where letter and sign stand apart from the octave.
std::optional<int> noteNumberFrom(std::string_view letterAndSign, int octave);
/// "C#4" for 61.
QString noteName(int number);
/// The note name in 0..127 that `name` may mean; empty where there is none.
QString nearestNoteName(std::string_view name);

/// The exact length that a duration says: a word, "1/8." or "1/8t", or a number of 1/32 notes. Nothing where it says
/// none, or none above 0.
std::optional<Ticks> durationFrom(std::string_view text);
/// Where a JSON number of 1/32 notes (8 to the beat) lies. Nothing where it is below 0 or too far.
std::optional<Ticks> positionFromNumber(std::string_view json);
/// The same for a length, which must be above 0 and is at least a tick.
std::optional<Ticks> durationFromNumber(std::string_view json);
/// A duration as an item says it.
struct SmlDuration
{
    Ticks length;
    std::string_view word; ///< for good; empty where it is a number of 1/32 notes

    bool operator==(const SmlDuration &) const = default;
};

/// A word where one says the length, else the number. Every length has one.
SmlDuration durationOf(Ticks length);
/// The lengths that, tied together, a musician writes for `length`: a single word, else two or three, the longest
/// first, the tuplet last; else the number.
std::vector<SmlDuration> tiedDurationsOf(Ticks length);
/// The number of 1/32 notes that durationFromNumber() reads back to `length`.
QByteArray numberOfParts(Ticks length);
/// What `text` may mean; empty where nothing is near.
QString nearestDuration(std::string_view text);

} // namespace barline
