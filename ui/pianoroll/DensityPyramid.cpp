#include "ui/pianoroll/DensityPyramid.h"

#include <algorithm>

namespace barline {

DensityPyramid::DensityPyramid(Ticks length)
    : m_cell(std::max<qint64>(1, (length.value() + kBaseCells - 1) / kBaseCells))
{
    for (int cellCount = kBaseCells; cellCount >= 256; cellCount /= 2)
        m_levels.emplace_back(static_cast<size_t>(cellCount) * kKeys, 0U);
}

void DensityPyramid::count(Ticks start, Ticks end, Pitch pitch, int by)
{
    const auto key = static_cast<size_t>(pitch.value());
    for (int level = 0; level < levels(); ++level) {
        const Ticks cell = cellLength(level);
        const qint64 last = std::min<qint64>(cells(level) - 1, (end - Ticks(1)) / cell);
        auto &counts = m_levels[static_cast<size_t>(level)];
        for (qint64 i = std::max<qint64>(0, start / cell); i <= last; ++i)
            counts[static_cast<size_t>(i) * kKeys + key] += static_cast<quint32>(by);
    }
}

int DensityPyramid::levelFor(Ticks length) const
{
    int level = 0;
    while (level + 1 < levels() && cellLength(level) < length)
        ++level;
    return level;
}

} // namespace barline
