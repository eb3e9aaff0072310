#include "ui/arranger/ArrangementPainter.h"

#include "ui/arranger/blocks/BlockBody.h"
#include "ui/arranger/blocks/BlockPainter.h"
#include "ui/arranger/blocks/BlockRow.h"
#include "ui/canvas/GridPainter.h"
#include "ui/theme/Fonts.h"

#include <algorithm>

namespace barline {

namespace {

constexpr double kFarOut = 8;
constexpr double kSpanHeight = 1; ///< of what the piano roll shows
constexpr double kBracketHeight = 6;
constexpr double kBarMarkHeight = 3; ///< of the bar that is open there
constexpr double kLeastBarMark = 3;
constexpr double kFolderMargin = 4; ///< above and below the lines of a folded one
constexpr double kThickestLine = 6;
constexpr float kFolderGround = 0.12F;

} // namespace

ArrangementPainter::ArrangementPainter(QPainter &painter, const Scene &scene)
    : m_painter(painter)
    , m_scene(scene)
    , m_frame{scene.axis,
              scene.layout.meters(),
              scene.context.project(),
              scene.theme,
              scene.pictures,
              scene.titles,
              scene.rects,
              scene.view,
              scene.exposed,
              painter.device()->devicePixelRatioF()}
    , m_ground(scene.theme, scene.axis, scene.layout.meters(), scene.exposed.left(), scene.exposed.right() + 1,
               m_frame.ratio)
    , m_anySolo(scene.context.composition() && hasSolo(*scene.context.composition()))
{}

std::pair<int, int> ArrangementPainter::exposedRows() const
{
    return m_scene.layout.rowsBetween(m_scene.exposed.top() + m_scene.scrollY,
                                      m_scene.exposed.bottom() + m_scene.scrollY);
}

std::pair<Ticks, Ticks> ArrangementPainter::exposedTicks() const
{
    return {std::max(Ticks(), m_scene.axis.ticksAt(m_scene.exposed.left() - 2)),
            m_scene.axis.ticksAt(m_scene.exposed.right() + 3)};
}

void ArrangementPainter::paint()
{
    const auto [first, last] = exposedRows();
    for (int row = first; row <= last; ++row)
        paintRow(row);
    for (const FolderRow &folder : m_scene.layout.folders())
        paintFolder(folder);
    const int end = m_scene.layout.height() - m_scene.scrollY;
    paintFree(QRect(0, end, m_scene.view.width(), std::max(0, m_scene.view.bottom() + 1 - end)));
}

void ArrangementPainter::paintFree(const QRect &area) const
{
    const QRect seen = area & m_scene.exposed;
    if (seen.isEmpty())
        return;
    PixelTarget target(m_painter, seen);
    m_ground.copy(target, target.clip(), false);
}

void ArrangementPainter::paintRow(int row)
{
    const QRect area =
        QRect(0, m_scene.layout.topOf(row) - m_scene.scrollY, m_scene.view.width(), m_scene.layout.heightOf(row)) &
        m_scene.exposed;
    if (area.isEmpty())
        return;
    std::vector<ShownBlock> blocks = blocksOf(row);
    {
        PixelTarget target(m_painter, area);
        BlockRow(target, m_frame, m_ground, row % 2 == 1).paint(blocks);
        BlockBody body(target, m_frame);
        for (ShownBlock &shown : blocks) {
            if (shown.block->lanes == 1)
                body.paint(shown);
        }
    }
    BlockPainter painter(m_painter, m_frame);
    for (ShownBlock &shown : blocks) {
        // What lies on others hides what stands on them.
        if (shown.block->lanes > 1) {
            PixelTarget target(m_painter, shown.rect.adjusted(-1, -1, 1, 1) & QRectF(area));
            BlockBody(target, m_frame).paint(shown);
        }
        painter.paint(shown);
        if (shown.look.edited)
            paintPlace(shown);
    }
}

std::vector<ShownBlock> ArrangementPainter::blocksOf(int row) const
{
    const Track &track = *m_scene.layout.row(row).track();
    const bool isSilent = !isHeard(track, m_anySolo);
    const QColor trackColor = m_scene.theme.trackColor(track.color, row);
    const auto [from, to] = exposedTicks();
    std::vector<ShownBlock> blocks;
    double covered = -1;
    for (const Block *block : m_scene.layout.row(row).between(from, to)) {
        // Of the blocks that share a pixel the first stands for all.
        if (block->lane == 0 && m_scene.axis.xOf(block->end) < covered)
            continue;
        covered = std::max(covered, m_scene.axis.xOf(block->start) + 1);
        const ClipInstance &instance = *block->instance;
        const QColor color = instance.color.isEmpty() ? trackColor : m_scene.theme.trackColor(instance.color, row);
        const ArrangementLayout::Extent extent = m_scene.layout.extentOf(*block, row);
        blocks.push_back(
            m_frame.place(*block, extent.top - m_scene.scrollY, extent.height, lookOf(instance, color, isSilent)));
    }
    return blocks;
}

BlockLook ArrangementPainter::lookOf(const ClipInstance &instance, const QColor &color, bool isSilent) const
{
    const EditingPlace &place = m_scene.context.place();
    BlockLook look;
    look.color = color;
    look.faded = isSilent || instance.muted;
    look.muted = instance.muted;
    look.hovered = instance.id == m_scene.hovered;
    look.selected = m_scene.context.selectedInstances().contains(instance.id);
    look.edited = place.instance.isValid() && place.instance == instance.id;
    look.related = place.clip.isValid() && place.clip == instance.clip && !look.edited;
    return look;
}

void ArrangementPainter::paintPlace(const ShownBlock &shown) const
{
    const Block &block = *shown.block;
    const double bottom = shown.rect.bottom();
    const MeterMap &meters = m_scene.layout.meters();
    const QColor color = m_scene.theme.color(Token::Accent);
    const auto xOf = [&](Ticks at) {
        return GridPainter::snapToDevice(m_painter,
                                         std::clamp(m_scene.axis.xOf(at), -kFarOut, m_scene.view.width() + kFarOut));
    };
    if (const auto &span = m_scene.context.rollSpan()) {
        const double left = xOf(std::max(span->from, block.start));
        const double right = xOf(std::min(span->to, block.end));
        m_painter.fillRect(QRectF(left, bottom - kSpanHeight, right - left, kSpanHeight), color);
        m_painter.fillRect(QRectF(left, bottom - kBracketHeight, kSpanHeight, kBracketHeight), color);
        m_painter.fillRect(QRectF(right - kSpanHeight, bottom - kBracketHeight, kSpanHeight, kBracketHeight), color);
    }
    const BarNumber bar = block.instance->startBar + m_scene.context.place().ownBar.value();
    if (bar >= block.instance->endBar())
        return;
    const double left = xOf(meters.startOf(bar));
    const double right = std::max(left + kLeastBarMark, xOf(meters.startOf(bar + 1)));
    m_painter.fillRect(QRectF(left, bottom - kBarMarkHeight, right - left, kBarMarkHeight), color);
}

void ArrangementPainter::paintFolder(const FolderRow &folder) const
{
    const QRect area(0, folder.top - m_scene.scrollY, m_scene.view.width(), ArrangementLayout::kFolderHeight);
    if (!area.intersects(m_scene.exposed))
        return;
    paintFree(area);
    QColor ground = m_scene.theme.color(Token::TextDim);
    ground.setAlphaF(kFolderGround);
    m_painter.fillRect(area & m_scene.exposed, ground);
    if (!folder.isFolded)
        return;
    const auto [from, to] = exposedTicks();
    const double room = ArrangementLayout::kFolderHeight - 2 * kFolderMargin;
    const double step = room / std::max(1, folder.endRow - folder.firstRow);
    const double height = std::clamp(step - 1, 1.0, kThickestLine);
    for (int row = folder.firstRow; row < folder.endRow; ++row) {
        const Track &track = *m_scene.layout.row(row).track();
        QColor color = m_scene.theme.trackColor(track.color, row);
        if (!isHeard(track, m_anySolo))
            color = m_scene.theme.faded(color);
        const double top = area.top() + kFolderMargin + (row - folder.firstRow) * step;
        double covered = -1;
        for (const Block *block : m_scene.layout.row(row).between(from, to)) {
            const double left = m_scene.axis.xOf(block->start);
            const double right = m_scene.axis.xOf(block->end) - 1;
            if (right < covered)
                continue;
            covered = std::max(covered, left + 1);
            m_painter.fillRect(QRectF(left, top, std::max(1.0, right - left), height), color);
        }
    }
}

void ArrangementPainter::paintWords(const QString &words) const
{
    m_painter.setFont(Fonts::body());
    m_painter.setPen(m_scene.theme.color(Token::TextDim));
    const QRect area = m_scene.view;
    const QRect text = m_painter.fontMetrics().boundingRect(area, Qt::AlignCenter | Qt::TextWordWrap, words);
    const QRect ground = text.adjusted(-16, -10, 16, 10) & area;
    m_painter.setRenderHint(QPainter::Antialiasing);
    QPen pen = m_painter.pen();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_scene.theme.color(Token::Panel));
    m_painter.drawRoundedRect(ground, 6, 6);
    m_painter.setPen(pen);
    m_painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, words);
}

} // namespace barline
