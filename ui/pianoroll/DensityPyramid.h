#pragma once

#include "core/base/Ticks.h"
#include "core/model/Units.h"

#include <vector>

namespace barline {

/// How many notes sound in a cell of time, a key at a time, in ever wider cells: what is drawn where notes are too many
/// to be drawn each.
class DensityPyramid
{
public:
    static constexpr int kKeys = 128;
    static constexpr int kBaseCells = 8192;

    DensityPyramid() = default;
    explicit DensityPyramid(Ticks length);

    bool isEmpty() const { return m_levels.empty(); }
    /// One note more (by 1) or less (by -1).
    void count(Ticks start, Ticks end, Pitch pitch, int by);

    int levels() const { return static_cast<int>(m_levels.size()); }
    Ticks cellLength(int level) const { return m_cell * (qint64(1) << level); }
    int cells(int level) const { return kBaseCells >> level; }
    /// The finest level whose cells are at least this long.
    int levelFor(Ticks length) const;
    quint32 at(int level, int cell, int key) const
    {
        return m_levels[static_cast<size_t>(level)][static_cast<size_t>(cell) * kKeys + static_cast<size_t>(key)];
    }

private:
    Ticks m_cell{1};
    std::vector<std::vector<quint32>> m_levels;
};

} // namespace barline
