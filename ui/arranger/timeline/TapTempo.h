#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace barline {

/// A tempo from taps on each beat. Slips of the hand do not count much: it is the mean of those of the last distances
/// that are near to their median. A pause starts anew. A value; milliseconds from any beginning.
class TapTempo
{
public:
    static constexpr qint64 kPause = 2000;

    void tap(qint64 at);
    /// Beats a minute, in tenths; nothing before the third tap.
    std::optional<double> bpm() const;
    int taps() const { return static_cast<int>(m_taps.size()); }
    void clear() { m_taps.clear(); }

private:
    std::vector<qint64> m_taps;
};

} // namespace barline
