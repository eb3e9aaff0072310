#pragma once

#include "ui/canvas/PixelTarget.h"
#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <vector>

namespace barline {

/// Draws what lies below the notes: a row for each key, those of the scale tinted, and the grid. Pixel rows that look
/// the same are drawn once and copied. For one frame; all outlive it.
class RollGround
{
public:
    RollGround(const RollScene &scene, const ThemeSource &theme, PixelTarget &target);

    /// The rows of pixels from one to before the other, those of them that are in the target. `notes` will be drawn on
    /// them next.
    void paint(int top, int end, size_t notes);
    /// The same with a line on each, a colour for each pixel of the target's width, 0 where the ground is seen.
    void paint(int top, int end, const std::vector<quint32> &line);

private:
    /// What rows of pixels show: a colour for each of m_spans.
    struct Look
    {
        std::vector<QRgb> colors;
        bool hasGrid = true;
        std::vector<quint32> pixels; ///< made when it is needed first
    };
    /// A part of the width with one scale.
    struct Span
    {
        int from = 0; ///< in pixels of the target's width
        std::optional<Scale> scale;
    };

    /// Those from `top` to before `end`, each from what `pixelsOf` gives for its look.
    template <typename PixelsOf>
    void copyRows(int top, int end, size_t notes, PixelsOf pixelsOf);
    void findSpans();
    void findLooks();
    /// The place in m_looks of one that shows this.
    quint16 lookOf(std::vector<QRgb> colors, bool hasGrid = true);
    std::vector<QRgb> rowColors(int key) const;
    /// The line below a row; empty where there is none.
    std::vector<QRgb> lineColors(int row, int key) const;
    const quint32 *pixelsOf(quint16 look);
    void paintGrid();

    const RollScene &m_scene;
    const ThemeSource &m_theme;
    PixelTarget &m_target;
    std::vector<Span> m_spans;
    std::vector<Look> m_looks;
    std::vector<quint16> m_rows; ///< the look of each row of pixels of the target
    QImage m_grid;               ///< one row of it, on the canvas's colour
};

} // namespace barline
