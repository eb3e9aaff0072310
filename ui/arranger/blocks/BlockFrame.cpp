#include "ui/arranger/blocks/BlockFrame.h"

namespace barline {

BlockColors BlockColors::of(const Theme &theme, const BlockLook &look)
{
    BlockColors colors{look.color, theme.blockBody(look.color), theme.blockNotes(look.color)};
    if (look.faded)
        colors = {theme.faded(colors.title), theme.faded(colors.body), theme.faded(colors.notes)};
    return colors;
}

bool ShownBlock::isMarked() const
{
    return !block->instance->barOverrides.isEmpty() || !block->instance->noteOverrides.isEmpty();
}

ShownBlock BlockFrame::place(const Block &block, int top, int height, const BlockLook &look) const
{
    constexpr double kBeyond = 2 * ShownBlock::kRadius;
    const double left = snapped(std::max(axis.xOf(block.start), view.left() - kBeyond));
    // A hairline stays free between neighbours.
    const double right = snapped(std::min(axis.xOf(block.end) - 1, view.right() + kBeyond));
    const QRectF rect(left, top, std::max(1.0, right - left), height);
    return {&block, rect, ArrangementLayout::titleHeightOf(height), look, {}};
}

double BlockFrame::snapped(double x) const
{
    return std::round(x * ratio) / ratio;
}

double BlockFrame::barX(const Block &block, int own) const
{
    return axis.xOf(meters.startOf(block.instance->startBar + own));
}

std::pair<int, int> BlockFrame::ownBars(const Block &block) const
{
    constexpr double kMarkReach = 8; // of a mark at a bar line, into the bars beside it
    const BarNumber start = block.instance->startBar;
    const int first = meters.locate(axis.ticksAt(exposed.left() - kMarkReach)).bar - start;
    const int last = meters.locate(axis.ticksAt(exposed.right() + 1 + kMarkReach)).bar - start;
    return {std::max(0, first), std::min(block.instance->lengthBars - 1, last)};
}

double BlockFrame::barWidth(const Block &block) const
{
    return (axis.xOf(block.end) - axis.xOf(block.start)) / std::max(1, block.instance->lengthBars);
}

} // namespace barline
