#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/BlockPictures.h"
#include "ui/canvas/RoundedRects.h"
#include "ui/canvas/TimeAxis.h"
#include "ui/theme/Theme.h"

#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <utility>

namespace barline {

/// How one block stands out.
struct BlockLook
{
    QColor color; ///< the full colour of its title
    bool faded = false;
    bool muted = false; ///< itself, whatever the tracks are
    bool hovered = false;
    bool selected = false;
    bool edited = false;  ///< the place that the piano roll shows
    bool related = false; ///< another place of the clip that the piano roll shows
};

/// Titles of blocks, laid out once for a name and a width.
class BlockTitles
{
public:
    const QStaticText &find(const QString &name, int width, const QFont &font);

private:
    QHash<QPair<QString, int>, QStaticText> m_texts;
};

/// Draws blocks of one frame. Costs what is visible of them.
class BlockPainter
{
public:
    /// What a frame is drawn from and where; all outlive the painter.
    struct Frame
    {
        const TimeAxis &axis;
        const MeterMap &meters;
        const Project &project;
        const Theme &theme;
        BlockPictures &pictures;
        BlockTitles &titles;
        RoundedRects &rects;
        QRect view;    ///< all that can be seen
        QRect exposed; ///< what must be drawn of it
    };

    BlockPainter(QPainter &painter, const Frame &frame);

    /// `top` and `height` in pixels of the view.
    void paint(const Block &block, int top, int height, const BlockLook &look);

private:
    void paintGround(const QRectF &rect, const BlockLook &look, bool stacked);
    void paintNotes(const Block &block, const QRectF &body, const QColor &ink);
    void paintBar(const BarPicture &picture, const QRectF &body, double left, double right, const ClipShape &shape,
                  const QColor &ink);
    void paintDensity(const Block &block, const Clip &clip, const QRectF &body, const QColor &ink);
    void paintMarks(const Block &block, const QRectF &rect, const BlockLook &look);
    /// A diamond; broken where an override has lost its note.
    void paintMark(QPointF at, const QColor &ink, bool broken);
    /// Where bars begin that play another one than their own: a small arrow.
    void paintPointers(const Block &block, const QRectF &rect, const QColor &ink);
    void paintTitle(const Block &block, const QRectF &rect, const BlockLook &look);
    /// Hatches the ends of bars that are too short for all notes of the clip.
    void paintUnheard(const Block &block, const QRectF &body);
    /// Slanted lines, over a block that is muted or a part that does not sound.
    void paintHatching(const QRectF &rect, double step);
    void paintOutline(const QRectF &rect, const BlockLook &look);
    double snapped(double x) const;
    /// The own bars of the block that can be seen, first to last.
    std::pair<int, int> ownBars(const Block &block) const;
    double barWidth(const Block &block) const;

    QPainter &m_painter;
    Frame m_frame;
    double m_ratio;
    int m_title = 0; ///< the height of the strip with the name of the block being painted
};

} // namespace barline
