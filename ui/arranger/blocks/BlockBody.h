#pragma once

#include "ui/arranger/blocks/BlockFrame.h"

namespace barline {

/// Draws the notes of blocks straight into pixels, and the colours of those that overlap; those of others are drawn by
/// their row (BlockRow). Costs what is visible of them. One frame.
class BlockBody
{
public:
    /// Both outlive it.
    BlockBody(PixelTarget &target, const BlockFrame &frame);

    /// Finds `unheard` of the block.
    void paint(ShownBlock &shown);

private:
    void paintGround(const ShownBlock &shown, const BlockColors &colors);
    void paintNotes(ShownBlock &shown, const QColor &ink);
    /// The own bar from which on notes may ring into what must be drawn.
    int firstHeard(const ClipInstance &instance, const ClipShape &shape, int firstDrawn) const;
    /// `left` and `right` are the edges of the bar, `clip` what may be drawn on.
    void paintBar(const BarPicture &picture, const QRectF &body, double left, double right, const ClipShape &shape,
                  const QRect &clip, const QColor &ink);
    void paintDense(const BarPicture &picture, const QRectF &body, double left, double width, const QRect &clip,
                    const QColor &ink);
    /// Of bars that are too narrow for notes: how full they are.
    void paintFullness(const ShownBlock &shown, const Clip &clip, const QRectF &body, const QColor &ink);
    qsizetype mostNotes(const ClipInstance &instance, const Clip &clip, int own, int step) const;
    QRect pixelsOf(const QRectF &rect) const;

    PixelTarget &m_target;
    const BlockFrame &m_frame;
};

} // namespace barline
