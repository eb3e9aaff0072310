#pragma once

#include "ui/arranger/ArrangementGround.h"
#include "ui/arranger/blocks/BlockFrame.h"

namespace barline {

/// Draws the ground of a row with the colours of the blocks that lie alone on it: lines of pixels, composed once and
/// copied one below the other, which costs a long row of short blocks no more than an empty one. One frame.
class BlockRow
{
public:
    /// All outlives it.
    BlockRow(PixelTarget &target, const BlockFrame &frame, const ArrangementGround &ground, bool isAlternate);

    /// All of the target's clip, which is within one row.
    void paint(const std::vector<ShownBlock> &blocks);

private:
    /// A block that lies alone, in device pixels.
    struct Span
    {
        const ShownBlock *shown;
        int left;
        int width;
        BlockColors colors;
    };

    std::vector<Span> spansOf(const std::vector<ShownBlock> &blocks) const;
    void paintSpans(const std::vector<Span> &spans);
    /// A line of `colors` on the ground, from `top` to `end`.
    void copyLine(const std::vector<Span> &spans, QColor BlockColors::*color, int top, int end);

    PixelTarget &m_target;
    const BlockFrame &m_frame;
    const ArrangementGround &m_ground;
    bool m_isAlternate;
    std::vector<quint32> m_line;
};

} // namespace barline
