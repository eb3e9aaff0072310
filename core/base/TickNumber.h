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

/// What five decimals are taken to mean: multiples of 1/5040 beat, thirds, fifths, sevenths and ninths of a sixteenth.
constexpr quint64 kPartsPerBeat = 5040;
constexpr quint64 kTicksPerPart = static_cast<quint64>(Ticks::kPerBeat) / kPartsPerBeat;

/// The ticks of the part of a beat that `fraction` / 100000 is taken to mean; nothing where it is none.
constexpr std::optional<quint64> snappedTicks(quint64 fraction)
{
    constexpr quint64 kUnit = 100'000;
    const quint64 part = (fraction * kPartsPerBeat * 2 + kUnit) / (kUnit * 2);
    const quint64 exact = fraction * kPartsPerBeat;
    const quint64 snapped = part * kUnit;
    const quint64 distance = exact > snapped ? exact - snapped : snapped - exact;
    return distance > kPartsPerBeat / 2 ? std::nullopt : std::optional(part * kTicksPerPart);
}

/// What ticksFromDecimal() says of a number of six decimals at most, in millionths of a beat, below 2^43 of them.
constexpr Ticks ticksOfMillionths(quint64 millionths)
{
    constexpr quint64 kUnit = 1'000'000;
    constexpr auto kTicks = static_cast<quint64>(Ticks::kPerBeat);
    if (millionths % 10 == 0 && millionths % 100 != 0) {
        if (const auto snapped = snappedTicks(millionths % kUnit / 10))
            return Ticks(static_cast<qint64>(millionths / kUnit * kTicks + *snapped));
    }
    return Ticks(static_cast<qint64>((millionths * kTicks * 2 + kUnit) / (kUnit * 2)));
}

/// The shortest decimal number of beats, of six decimals at most, that ticksFromDecimal() reads back to `ticks`; of
/// several the nearest to the tick that does not end in 0.
QByteArray decimalFromTicks(Ticks ticks);
/// Writes it at `to`, where there is room for kMostDecimalLetters; answers where it ends.
char *writeDecimal(char *to, Ticks ticks);
constexpr size_t kMostDecimalLetters = 32;

} // namespace barline
