#include "ui/arranger/ArrangementPainter.h"

#include "ui/canvas/GridPainter.h"
#include "ui/theme/Fonts.h"

#include <algorithm>

namespace barline {

namespace {

constexpr double kBeatLinesFrom = 11; ///< pixels a count
constexpr double kStrongLineRoom = 34;
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
{}

std::pair<int, int> ArrangementPainter::exposedRows() const
{
    return m_scene.layout.rowsBetween(m_scene.exposed.top() + m_scene.scrollY,
                                      m_scene.exposed.bottom() + m_scene.scrollY);
}

void ArrangementPainter::paintRows() const
{
    const auto [first, last] = exposedRows();
    for (int row = first; row <= last; ++row) {
        const QRect area(0, m_scene.layout.topOf(row) - m_scene.scrollY, m_scene.view.width(),
                         m_scene.layout.heightOf(row));
        if (row % 2 == 1 && area.intersects(m_scene.exposed))
            m_painter.fillRect(area & m_scene.exposed, m_scene.theme.color(Token::RowAlternate));
    }
    const QList<GridBar> bars = gridBars(m_scene.layout.meters(), m_scene.axis.ticksAt(m_scene.exposed.left() - 1),
                                         m_scene.axis.ticksAt(m_scene.exposed.right() + 1));
    const QColor strong = m_scene.theme.color(Token::GridBar);
    const QColor medium = m_scene.theme.color(Token::GridBeat);
    const QColor weak = m_scene.theme.color(Token::GridSub);
    const double top = m_scene.exposed.top();
    const double bottom = m_scene.exposed.bottom() + 1;
    for (const GridBar &bar : bars) {
        if (m_scene.axis.widthOf(bar.count) >= kBeatLinesFrom) {
            for (Ticks at = bar.start + bar.count; at < bar.start + bar.length; at += bar.count)
                GridPainter::verticalLine(m_painter, m_scene.axis.xOf(at), top, bottom, weak);
        }
        // The bars that the ruler counts are the strong ones.
        const bool counted = (bar.number - 1) % GridPainter::barStep(m_scene.axis, bar.length, kStrongLineRoom) == 0;
        if (counted || m_scene.axis.widthOf(bar.length) >= kBeatLinesFrom)
            GridPainter::verticalLine(m_painter, m_scene.axis.xOf(bar.start), top, bottom, counted ? strong : medium);
    }
}

void ArrangementPainter::paintBlocks() const
{
    const CompositionPtr composition = m_scene.context.composition();
    if (!composition)
        return;
    BlockPainter blocks(m_painter, {m_scene.axis, m_scene.layout.meters(), m_scene.context.project(), m_scene.theme,
                                    m_scene.pictures, m_scene.titles, m_scene.rects, m_scene.view, m_scene.exposed});
    const bool anySolo = hasSolo(*composition);
    const Ticks from = std::max(Ticks(), m_scene.axis.ticksAt(m_scene.exposed.left() - 2));
    const Ticks to = m_scene.axis.ticksAt(m_scene.exposed.right() + 3);
    const auto [first, last] = exposedRows();
    const EditingPlace &place = m_scene.context.place();
    for (int row = first; row <= last; ++row) {
        if (m_scene.layout.heightOf(row) == 0)
            continue;
        const Track &track = *m_scene.layout.row(row).track();
        const bool silent = !isHeard(track, anySolo);
        const QColor trackColor = m_scene.theme.trackColor(track.color, row);
        double covered = -1;
        for (const Block *block : m_scene.layout.row(row).between(from, to)) {
            // Of the blocks that share a pixel the first stands for all.
            const double right = m_scene.axis.xOf(block->end);
            if (block->lane == 0 && right < covered)
                continue;
            covered = std::max(covered, m_scene.axis.xOf(block->start) + 1);
            const ClipInstance &instance = *block->instance;
            BlockLook look;
            look.color = instance.color.isEmpty() ? trackColor : m_scene.theme.trackColor(instance.color, row);
            look.faded = silent || instance.muted;
            look.muted = instance.muted;
            look.hovered = instance.id == m_scene.hovered;
            look.selected = m_scene.context.selectedInstances().contains(instance.id);
            look.edited = place.instance.isValid() && place.instance == instance.id;
            look.related = place.clip.isValid() && place.clip == instance.clip && !look.edited;
            const ArrangementLayout::Extent extent = m_scene.layout.extentOf(*block, row);
            blocks.paint(*block, extent.top - m_scene.scrollY, extent.height, look);
            if (look.edited)
                paintPlace(*block, extent.top - m_scene.scrollY + extent.height);
        }
    }
}

void ArrangementPainter::paintPlace(const Block &block, double bottom) const
{
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

void ArrangementPainter::paintFolders() const
{
    const CompositionPtr composition = m_scene.context.composition();
    const bool anySolo = composition && hasSolo(*composition);
    const Ticks from = std::max(Ticks(), m_scene.axis.ticksAt(m_scene.exposed.left() - 2));
    const Ticks to = m_scene.axis.ticksAt(m_scene.exposed.right() + 3);
    for (const FolderRow &folder : m_scene.layout.folders()) {
        const QRect area(0, folder.top - m_scene.scrollY, m_scene.view.width(), ArrangementLayout::kFolderHeight);
        if (!area.intersects(m_scene.exposed))
            continue;
        QColor ground = m_scene.theme.color(Token::TextDim);
        ground.setAlphaF(kFolderGround);
        m_painter.fillRect(area & m_scene.exposed, ground);
        if (!folder.isFolded)
            continue;
        const double room = ArrangementLayout::kFolderHeight - 2 * kFolderMargin;
        const double step = room / std::max(1, folder.endRow - folder.firstRow);
        const double height = std::clamp(step - 1, 1.0, kThickestLine);
        for (int row = folder.firstRow; row < folder.endRow; ++row) {
            const Track &track = *m_scene.layout.row(row).track();
            QColor color = m_scene.theme.trackColor(track.color, row);
            if (!isHeard(track, anySolo))
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
