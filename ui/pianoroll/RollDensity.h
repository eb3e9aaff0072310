#pragma once

#include "ui/canvas/PixelTarget.h"
#include "ui/pianoroll/RollScene.h"
#include "ui/theme/Theme.h"

#include <array>
#include <vector>

namespace barline {

/// How full the keys are where notes are too many to be drawn each: a line of colours for each key, from the scene's
/// NoteIndex. Strength is relative to the fullest cell in view, so that dense and sparse stay apart at every zoom. For
/// one frame; all outlive it.
class RollDensity
{
public:
    /// `track` is the colour of the fullest. `area` is the part of the viewport that is drawn.
    RollDensity(const RollScene &scene, const Theme &theme, const QColor &track, const PixelTarget &target,
                const QRectF &area);

    /// A colour for each pixel of the target's width, 0 where nothing sounds; until the next call.
    const std::vector<quint32> &lineOf(int key);

private:
    static constexpr quint8 kSteps = 16;

    void findSteps(const DensityPyramid &density, int level);

    int m_firstCell = 0;
    int m_cells = 0;
    int m_low = 0;
    int m_high = 0;
    std::vector<quint8> m_steps; ///< of strength, 0 for none: a row of cells for each key from the lowest
    std::vector<int> m_edges;    ///< where cells begin and the last ends, in pixels from the target's left
    std::array<quint32, kSteps + 1> m_colors{};
    std::vector<quint32> m_line;
};

} // namespace barline
