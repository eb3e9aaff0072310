#pragma once

#include "ui/arranger/blocks/BlockFrame.h"

#include <QPainter>

namespace barline {

/// Draws what stands on blocks: their names, marks, what does not sound, and outlines. Their bodies are drawn already
/// (BlockBody). Costs what is visible of them. One frame.
class BlockPainter
{
public:
    /// Both outlive it.
    BlockPainter(QPainter &painter, const BlockFrame &frame);

    void paint(const ShownBlock &shown);

private:
    /// Where the clip starts over.
    void paintNotches(const ShownBlock &shown);
    /// Where own bars differ from the clip's: a diamond.
    void paintMarks(const ShownBlock &shown, const QColor &ink);
    /// Broken where an override has lost its note.
    void paintMark(QPointF at, const QColor &ink, bool broken);
    /// Where bars begin that play another one than their own: a small arrow.
    void paintPointers(const ShownBlock &shown, const QColor &ink);
    void paintTitle(const ShownBlock &shown);
    QColor inkOn(const QColor &strip);
    /// Hatches the ends of bars that are too short for all notes of the clip.
    void paintUnheard(const ShownBlock &shown);
    /// Slanted lines, over a block that is muted or a part that does not sound.
    void paintHatching(const QRectF &rect, double step);
    void paintOutline(const ShownBlock &shown);

    QPainter &m_painter;
    const BlockFrame &m_frame;
    QRgb m_lastStrip = 0; ///< that inkOn() was asked for; 0: none
    QColor m_lastInk;
};

} // namespace barline
