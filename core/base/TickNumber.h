#pragma once

#include "core/base/Ticks.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace barline {

/// The furthest position a document may name. Everything that is added up from such positions fits into Ticks.
constexpr qint64 kMostBeats = 1'000'000'000;

/// The tick that a decimal number of beats names (formats/DSL.md, Time): the nearest, but of a number with exactly five
/// decimals the multiple of 1/5040 beat within 0.000005 of it where there is one, so that 0.33333 is a third. `text`
/// must be a JSON number. Nothing where it is negative or beyond kMostBeats.
std::optional<Ticks> ticksFromDecimal(std::string_view text);

/// The shortest decimal number of beats, of six decimals at most, that ticksFromDecimal() reads back to `ticks`; of
/// several the nearest to the tick that does not end in 0.
QByteArray decimalFromTicks(Ticks ticks);
/// Writes it at `to`, where there is room for kMostDecimalLetters; answers where it ends.
char *writeDecimal(char *to, Ticks ticks);
constexpr size_t kMostDecimalLetters = 32;

} // namespace barline
