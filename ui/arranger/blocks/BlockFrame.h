#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/BlockPictures.h"
#include "ui/arranger/blocks/BlockTitles.h"
#include "ui/canvas/RoundedRects.h"
#include "ui/canvas/TimeAxis.h"
#include "ui/theme/Theme.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

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

/// What a block is drawn in.
struct BlockColors
{
    QColor title;
    QColor body;
    QColor notes;

    static BlockColors of(const Theme &theme, const BlockLook &look);
};

/// A block where it is drawn, in device-independent pixels of the view.
struct ShownBlock
{
    const Block *block = nullptr;
    QRectF rect;   ///< its edges lie on device pixels; what is far beyond the view is cut off
    int title = 0; ///< the height of the strip with its name
    BlockLook look;
    std::vector<int> unheard; ///< own bars that are too short for all notes of the clip; found while it is drawn

    /// The edge of rounded corners.
    static constexpr double kRadius = 4;
    static constexpr double kContentFrom = 3; ///< nothing but the colour below
    static constexpr double kNarrow = 8;      ///< no rounding below
    /// The marks of overrides stand below the notes, never on them.
    static constexpr double kMarkSize = 3.5; ///< from a diamond's centre to its tips
    static constexpr double kMarksFrom = 9;  ///< pixels a bar
    bool isNarrow() const { return rect.width() < kNarrow; }
    bool hasContent() const { return rect.width() >= kContentFrom; }
    bool isMarked() const;
    double stripRadius() const { return std::min<double>(kRadius, title); }
    double bodyRadius() const { return std::min(kRadius, std::floor(body().height() / 2)); }
    QRectF strip() const { return {rect.left(), rect.top(), rect.width(), static_cast<double>(title)}; }
    QRectF body() const { return rect.adjusted(0, title, 0, 0); }
};

/// What the blocks of a frame are drawn from and where; all outlives it.
struct BlockFrame
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
    double ratio;  ///< device pixels to one of the view's

    ShownBlock place(const Block &block, int top, int height, const BlockLook &look) const;
    /// The nearest place where a device pixel begins.
    double snapped(double x) const;
    /// Where an own bar of the block begins.
    double barX(const Block &block, int own) const;
    /// The own bars of the block that must be drawn, first to last.
    std::pair<int, int> ownBars(const Block &block) const;
    /// On average.
    double barWidth(const Block &block) const;
};

} // namespace barline
