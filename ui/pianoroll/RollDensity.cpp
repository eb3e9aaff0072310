#include "ui/pianoroll/RollDensity.h"

#include <algorithm>
#include <cmath>

namespace barline {

RollDensity::RollDensity(const RollScene &scene, const Theme &theme, const QColor &track, const PixelTarget &target,
                         const QRectF &area)
    : m_low(scene.pitch().pitchAt(area.bottom()))
    , m_high(scene.pitch().pitchAt(area.top()))
    , m_line(static_cast<size_t>(std::max(0, target.clip().width())))
{
    constexpr double kSoftest = 0.75; ///< of the way from the track's colour to the canvas
    const DensityPyramid &density = scene.index()->density();
    const TimeAxis &time = scene.time();
    const int level = density.levelFor(time.ticksIn(1));
    const Ticks cell = density.cellLength(level);
    const auto cellAt = [&](double x) {
        return std::clamp(static_cast<int>(time.ticksAt(x) / cell), 0, density.cells(level) - 1);
    };
    m_firstCell = cellAt(area.left());
    m_cells = cellAt(area.right()) - m_firstCell + 1;
    const auto width = static_cast<int>(m_line.size());
    for (int i = 0; i <= m_cells; ++i) {
        const double x = time.xOf(cell * (m_firstCell + i)) * target.ratio();
        m_edges.push_back(std::clamp(static_cast<int>(std::lround(x)) - target.clip().left(), 0, width));
    }
    for (quint8 step = 1; step <= kSteps; ++step) {
        const double softness = static_cast<double>(kSteps - step) / kSteps;
        m_colors[step] = Theme::mix(track, theme.color(Token::Canvas), softness * kSoftest).rgb();
    }
    findSteps(density, level);
}

void RollDensity::findSteps(const DensityPyramid &density, int level)
{
    quint32 most = 1;
    for (int i = 0; i < m_cells; ++i) {
        for (int key = m_low; key <= m_high; ++key)
            most = std::max(most, density.at(level, m_firstCell + i, key));
    }
    m_steps.resize(static_cast<size_t>(m_cells) * static_cast<size_t>(m_high - m_low + 1));
    for (int i = 0; i < m_cells; ++i) {
        auto *step = m_steps.data() + i;
        for (int key = m_low; key <= m_high; ++key, step += m_cells)
            *step = static_cast<quint8>((quint64(density.at(level, m_firstCell + i, key)) * kSteps + most - 1) / most);
    }
}

const std::vector<quint32> &RollDensity::lineOf(int key)
{
    std::fill(m_line.begin(), m_line.end(), 0U);
    const quint8 *steps = m_steps.data() + static_cast<size_t>(key - m_low) * static_cast<size_t>(m_cells);
    for (int i = 0; i < m_cells; ++i) {
        const auto cell = static_cast<size_t>(i);
        if (steps[i] > 0)
            std::fill(m_line.begin() + m_edges[cell], m_line.begin() + m_edges[cell + 1], m_colors[steps[i]]);
    }
    return m_line;
}

} // namespace barline
