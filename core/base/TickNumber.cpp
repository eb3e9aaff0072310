#include "core/base/TickNumber.h"

#include "core/base/Decimal.h"
#include "core/base/ShortNumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>

namespace barline {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr quint64 kTicksPerBeat = static_cast<quint64>(Ticks::kPerBeat);
constexpr quint64 kHundredThousand = 100000;
constexpr std::array<quint64, 7> kPowers{1, 10, 100, 1000, 10000, 100000, 1000000};
/// Of the most that Ticks hold.
constexpr size_t kMostWholeLetters = 20;

quint64 nearestTick(quint64 digits, int decimals)
{
    constexpr quint64 kNarrow = std::numeric_limits<quint64>::max() / (kTicksPerBeat * 4);
    if (digits < kNarrow && decimals < 7) {
        const quint64 unit = kPowers[static_cast<size_t>(decimals)];
        return (digits * kTicksPerBeat * 2 + unit) / (unit * 2);
    }
    constexpr int kTooSmall = 27; // 19 digits behind so many decimals are less than half a tick
    if (decimals >= kTooSmall)
        return 0;
    Wide unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    const Wide ticks = (Wide(digits) * kTicksPerBeat * 2 + unit) / (unit * 2);
    return static_cast<quint64>(std::min(ticks, Wide(std::numeric_limits<qint64>::max())));
}

/// The tick within its beat that `digits` / 10^decimals of a beat names; `digits` does not end in 0.
quint64 tickOfFraction(quint64 digits, int decimals)
{
    if (decimals == 5) {
        if (const auto ticks = snappedTicks(digits))
            return *ticks;
    }
    return nearestTick(digits, decimals);
}

/// What follows the beats in the decimal number of a tick: a point and its digits, nothing for a whole beat.
struct FractionText
{
    std::array<char, 7> text;
    quint8 size = 0;

    void set(quint64 digits, int decimals)
    {
        size = static_cast<quint8>(decimals + 1);
        text[0] = '.';
        for (size_t i = static_cast<size_t>(decimals); i > 0; --i) {
            text[i] = static_cast<char>('0' + digits % 10);
            digits /= 10;
        }
    }
};

/// The shortest for the tick `rest` of a beat.
FractionText fractionOf(quint64 rest)
{
    FractionText fraction;
    if (rest == 0)
        return fraction;
    const auto names = [&](quint64 digits, int decimals) {
        return digits % 10 != 0 && digits < kPowers[static_cast<size_t>(decimals)] &&
               tickOfFraction(digits, decimals) == rest;
    };
    for (int decimals = 1; decimals <= 5; ++decimals) {
        const quint64 unit = kPowers[static_cast<size_t>(decimals)];
        const quint64 nearest = (rest * unit * 2 + kTicksPerBeat) / (kTicksPerBeat * 2);
        if (names(nearest, decimals)) {
            fraction.set(nearest, decimals);
            return fraction;
        }
    }
    // Several numbers of six decimals may share a tick: look around the nearest, the nearer side first.
    const quint64 unit = kPowers[6];
    const quint64 below = rest * unit / kTicksPerBeat;
    const bool lowerFirst = rest * unit % kTicksPerBeat * 2 <= kTicksPerBeat;
    for (quint64 step = 0; step < 3; ++step) {
        const quint64 lower = below - std::min(below, step);
        const quint64 upper = below + 1 + step;
        for (const quint64 digits : {lowerFirst ? lower : upper, lowerFirst ? upper : lower}) {
            if (names(digits, 6)) {
                fraction.set(digits, 6);
                return fraction;
            }
        }
    }
    return fraction;
}

/// Positions of music are nearly all on this grid, which has tuplets and the ticks of 480 and 960 a beat.
constexpr quint64 kGridPerBeat = 20160;
constexpr quint64 kTicksPerGrid = kTicksPerBeat / kGridPerBeat;

const std::array<FractionText, kGridPerBeat> &fractionsOfGrid()
{
    static const auto kFractions = [] {
        std::array<FractionText, kGridPerBeat> fractions;
        for (quint64 i = 0; i < kGridPerBeat; ++i)
            fractions[i] = fractionOf(i * kTicksPerGrid);
        return fractions;
    }();
    return kFractions;
}

/// As fractionOf(), for a tick that is not on that grid, where no number is snapped to: in millionths of a beat.
quint64 millionthsOffGrid(quint64 rest)
{
    // A number of up to five decimals that is nearest to the tick is also the nearest of five decimals.
    const quint64 digits = (rest * kHundredThousand * 2 + kTicksPerBeat) / (kTicksPerBeat * 2);
    const bool isNearest = (digits * kTicksPerBeat * 2 + kHundredThousand) / (kHundredThousand * 2) == rest;
    if (isNearest && (digits % 10 == 0 || !snappedTicks(digits)))
        return digits * 10;
    // A tick is three numbers of six decimals wide: of those on its two sides one does not end in 0.
    constexpr quint64 kMillion = kPowers[6];
    const quint64 below = rest * kMillion / kTicksPerBeat;
    const quint64 nearer = below + (rest * kMillion % kTicksPerBeat * 2 > kTicksPerBeat ? 1 : 0);
    return nearer % 10 != 0 ? nearer : 2 * below + 1 - nearer;
}

/// Writes a point and six digits, and answers where those end that are not 0.
char *writeMillionths(char *to, quint64 millionths)
{
    *to = '.';
    writeThreeDigits(to + 1, millionths / 1000);
    writeThreeDigits(to + 4, millionths % 1000);
    to += 7;
    while (to[-1] == '0')
        --to;
    return to;
}

} // namespace

std::optional<Ticks> ticksFromDecimal(std::string_view text)
{
    const Decimal decimal = decimalFrom(text);
    if (decimal.negative && decimal.digits != 0)
        return {};
    if (decimal.exponent >= 0) {
        quint64 beats = decimal.digits;
        for (int i = 0; i < decimal.exponent && beats <= kMostBeats; ++i)
            beats *= 10;
        if (beats > kMostBeats)
            return {};
        return Ticks::beats(static_cast<qint64>(beats));
    }
    quint64 ticks = 0;
    if (decimal.exponent == -5) {
        const quint64 beats = decimal.digits / kHundredThousand;
        if (beats >= kMostBeats)
            return {};
        ticks = beats * kTicksPerBeat + tickOfFraction(decimal.digits % kHundredThousand, 5);
    } else {
        ticks = nearestTick(decimal.digits, -decimal.exponent);
    }
    if (ticks > static_cast<quint64>(kMostBeats) * kTicksPerBeat)
        return {};
    return Ticks(static_cast<qint64>(ticks));
}

char *writeDecimal(char *to, Ticks ticks)
{
    const auto value = static_cast<quint64>(std::max<qint64>(0, ticks.value()));
    const quint64 beats = value / kTicksPerBeat;
    const quint64 rest = value % kTicksPerBeat;
    to = beats < 1000 ? writeShortNumber(to, beats) : std::to_chars(to, to + kMostWholeLetters, beats).ptr;
    if (rest % kTicksPerGrid != 0)
        return writeMillionths(to, millionthsOffGrid(rest));
    const FractionText &fraction = fractionsOfGrid()[rest / kTicksPerGrid];
    std::memcpy(to, fraction.text.data(), fraction.text.size());
    return to + fraction.size;
}

QByteArray decimalFromTicks(Ticks ticks)
{
    std::array<char, kMostDecimalLetters> text;
    return QByteArray(text.data(), writeDecimal(text.data(), ticks) - text.data());
}

} // namespace barline
