#include "ui/arranger/blocks/BlockRow.h"

#include "ui/canvas/PixelRows.h"

#include <algorithm>

namespace barline {

BlockRow::BlockRow(PixelTarget &target, const BlockFrame &frame, const ArrangementGround &ground, bool isAlternate)
    : m_target(target)
    , m_frame(frame)
    , m_ground(ground)
    , m_isAlternate(isAlternate)
    , m_line(static_cast<size_t>(std::max(0, target.clip().width())))
{}

void BlockRow::paint(const std::vector<ShownBlock> &blocks)
{
    const std::vector<Span> spans = spansOf(blocks);
    if (spans.empty())
        m_ground.copy(m_target, m_target.clip(), m_isAlternate);
    else
        paintSpans(spans);
}

std::vector<BlockRow::Span> BlockRow::spansOf(const std::vector<ShownBlock> &blocks) const
{
    std::vector<Span> spans;
    for (const ShownBlock &shown : blocks) {
        if (shown.block->lanes > 1)
            continue;
        const int left = m_target.pixelAt(shown.rect.left());
        const int right = m_target.pixelAt(shown.rect.right());
        const bool isAsBefore = !spans.empty() && spans.back().shown->look.color == shown.look.color &&
                                spans.back().shown->look.faded == shown.look.faded;
        spans.push_back({&shown, left, right - left,
                         isAsBefore ? spans.back().colors : BlockColors::of(m_frame.theme, shown.look)});
    }
    return spans;
}

void BlockRow::paintSpans(const std::vector<Span> &spans)
{
    const ShownBlock &one = *spans.front().shown; // all are as high
    const QRect &clip = m_target.clip();
    const int round = m_target.pixelAt(one.stripRadius());
    const int roundBelow = m_target.pixelAt(one.bodyRadius());
    const int top = m_target.pixelAt(one.rect.top());
    const int body = m_target.pixelAt(one.body().top());
    const int end = m_target.pixelAt(one.rect.bottom());
    m_ground.copy(m_target, {clip.left(), clip.top(), clip.width(), top + round - clip.top()}, m_isAlternate);
    copyLine(spans, &BlockColors::title, top + round, body);
    copyLine(spans, &BlockColors::body, body, end - roundBelow);
    m_ground.copy(m_target, {clip.left(), end - roundBelow, clip.width(), clip.bottom() + 1 - end + roundBelow},
                  m_isAlternate);
    for (const Span &span : spans) {
        const QRect strip(span.left, top, span.width, round);
        const QRect below(span.left, end - roundBelow, span.width, roundBelow);
        if (span.shown->isNarrow()) {
            m_target.fill(strip, span.colors.title.rgb());
            m_target.fill(below, span.colors.body.rgb());
        } else {
            m_frame.rects.fill(m_target, strip, span.colors.title, one.stripRadius(), RoundedRects::Top);
            m_frame.rects.fill(m_target, below, span.colors.body, one.bodyRadius(), RoundedRects::Bottom);
        }
    }
}

void BlockRow::copyLine(const std::vector<Span> &spans, QColor BlockColors::*color, int top, int end)
{
    const QRect &clip = m_target.clip();
    const int first = std::max(top, clip.top());
    const int last = std::min(end - 1, clip.bottom());
    if (first > last)
        return;
    m_ground.copy(m_line.data(), clip.left(), clip.width(), m_isAlternate);
    for (const Span &span : spans) {
        const int from = std::max(span.left - clip.left(), 0);
        const int to = std::min(span.left + span.width - clip.left(), clip.width());
        if (from < to)
            fillRow(m_line.data() + from, to - from, (span.colors.*color).rgb());
    }
    for (int y = first; y <= last; ++y)
        copyRow(m_target.row(y) + clip.left(), m_line.data(), clip.width());
}

} // namespace barline
