#include "core/model/Scale.h"

#include <algorithm>
#include <array>
#include <bit>

namespace barline {

namespace {

constexpr int kSemitones = 12;
constexpr int kHighest = 127;

/// Bit i stands for the key i semitones above the root.
constexpr std::array<quint16, kScaleKinds> kKeys{
    0b101010110101, // major
    0b010110101101, // minor
    0b100110101101, // harmonic minor
    0b101010101101, // melodic minor
    0b011010101101, // dorian
    0b010110101011, // phrygian
    0b101011010101, // lydian
    0b011010110101, // mixolydian
    0b010101101011, // locrian
    0b001010010101, // major pentatonic
    0b010010101001, // minor pentatonic
    0b010011101001, // blues
    0b001010011101, // major blues
    0b010101010101, // whole tones
    0b101101101101, // diminished
    0b111111111111, // chromatic
};

constexpr int aboveRoot(int pitch, int root)
{
    return ((pitch - root) % kSemitones + kSemitones) % kSemitones;
}

} // namespace

bool Scale::contains(int pitch) const
{
    return ((kKeys.at(static_cast<size_t>(kind)) >> aboveRoot(pitch, root)) & 1) != 0;
}

bool Scale::isRoot(int pitch) const
{
    return aboveRoot(pitch, root) == 0;
}

int Scale::size() const
{
    return std::popcount(kKeys.at(static_cast<size_t>(kind)));
}

int Scale::nearest(int pitch) const
{
    for (int away = 0; away < kSemitones; ++away) {
        if (pitch - away >= 0 && contains(pitch - away))
            return pitch - away;
        if (pitch + away <= kHighest && contains(pitch + away))
            return pitch + away;
    }
    return pitch;
}

int Scale::moved(int pitch, int steps) const
{
    const int way = steps < 0 ? -1 : 1;
    for (int left = std::abs(steps); left > 0; --left) {
        int next = pitch + way;
        while (next >= 0 && next <= kHighest && !contains(next))
            next += way;
        if (next < 0 || next > kHighest)
            break;
        pitch = next;
    }
    return pitch;
}

int Scale::stepsBetween(int from, int to) const
{
    int steps = 0;
    const int way = to < from ? -1 : 1;
    for (int pitch = from; pitch != to;) {
        pitch += way;
        if (contains(pitch))
            steps += way;
    }
    return steps;
}

std::optional<Scale> ScaleMap::at(Ticks inClip) const
{
    if (m_spans.isEmpty())
        return std::nullopt;
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), inClip,
                                        [](Ticks at, const Span &span) { return at < span.from; });
    return after == m_spans.begin() ? m_spans.constFirst().scale : std::prev(after)->scale;
}

Pitch PitchShift::of(Pitch pitch, Ticks lands) const
{
    int moved = std::clamp(pitch.value() + semitones, 0, kHighest);
    if (const std::optional<Scale> scale = steps != 0 ? scales.at(lands) : std::nullopt)
        moved = scale->moved(moved, steps);
    return Pitch(static_cast<quint8>(moved));
}

} // namespace barline
