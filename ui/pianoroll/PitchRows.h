#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>

namespace barline {

/// Which keys have a row, counted from the bottom: all of them, or those that are left when the others are folded away.
/// A value that is cheap to copy.
class PitchRows
{
public:
    static constexpr int kKeys = 128;
    using Keys = std::bitset<kKeys>;

    /// All keys.
    PitchRows() = default;
    /// At least one.
    explicit PitchRows(const Keys &shown)
        : m_fold(shown.all() ? nullptr : std::make_shared<const Fold>(shown))
    {}

    bool areAll() const { return !m_fold; }
    int count() const { return m_fold ? m_fold->count : kKeys; }
    bool isShown(int pitch) const { return !m_fold || m_fold->shown.test(static_cast<size_t>(pitch)); }
    /// `row` within 0..count() - 1.
    int pitchOf(int row) const { return m_fold ? m_fold->pitches[static_cast<size_t>(row)] : row; }
    /// The row of a key; of one without, the nearest below it, at the bottom the lowest.
    int holding(int pitch) const { return m_fold ? m_fold->rows[static_cast<size_t>(pitch)] : pitch; }
    /// Where a key is in rows; one without is astride of its neighbours.
    double placeOf(int pitch) const
    {
        if (isShown(pitch))
            return holding(pitch);
        return pitch < m_fold->pitches[0] ? -0.5 : holding(pitch) + 0.5;
    }
    /// The nearest key with a row, of two the lower one.
    int nearest(int pitch) const
    {
        if (isShown(pitch))
            return pitch;
        const int low = pitchOf(holding(pitch));
        const int high = pitchOf(std::min(holding(pitch) + 1, count() - 1));
        return high > pitch && std::abs(high - pitch) < std::abs(pitch - low) ? high : low;
    }

    /// Whether the row below belongs to the next lower octave, octaves beginning with `root` (0..11 from C on).
    bool beginsOctave(int row, int root) const
    {
        constexpr int kOctave = 12;
        const auto octaveOf = [root](int pitch) { return (pitch + kOctave - root) / kOctave; };
        return row == 0 ? pitchOf(row) % kOctave == root : octaveOf(pitchOf(row)) != octaveOf(pitchOf(row - 1));
    }

    bool operator==(const PitchRows &other) const
    {
        return m_fold == other.m_fold || (m_fold && other.m_fold && m_fold->shown == other.m_fold->shown);
    }

private:
    struct Fold
    {
        explicit Fold(const Keys &keys)
            : shown(keys)
        {
            for (int pitch = 0; pitch < kKeys; ++pitch) {
                const auto at = static_cast<size_t>(pitch);
                if (shown.test(at))
                    pitches[static_cast<size_t>(count++)] = pitch;
                rows[at] = std::max(0, count - 1);
            }
        }

        Keys shown;
        int count = 0;
        std::array<int, kKeys> pitches{};
        std::array<int, kKeys> rows{};
    };

    std::shared_ptr<const Fold> m_fold;
};

} // namespace barline
