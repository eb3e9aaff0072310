#include "ui/pianoroll/HerePainter.h"

#include <algorithm>

namespace barline {

namespace {

constexpr double kRadius = 3;
constexpr double kMarkSize = 3.5; ///< from a diamond's centre to its tips
constexpr double kMarkInset = 8;  ///< of its centre from the note's right end
constexpr double kLeastRow = 5;   ///< no marks below
constexpr double kOrphanSize = 4.5;
constexpr double kOrphanGap = 1.5;  ///< from its middle to either half
constexpr double kOrphanInset = 10; ///< of its middle from the bar's line and the view's top
constexpr double kOrphanReach = 8;

} // namespace

void HerePainter::paintOutline(QPainter &painter, const PlacedNote &note, Qt::PenStyle line) const
{
    const double width = m_scene.time().viewWidth();
    const QRectF rect = m_scene.rectOf(note.start, note.note).intersected(QRectF(-20, -1e6, width + 40, 2e6));
    if (rect.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::TextDim), 1.25, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void HerePainter::paintOriginals(QPainter &painter) const
{
    for (const HereMarks::Mark &mark : m_scene.marks().all()) {
        if (mark.kind == HereMarks::Kind::Removed)
            paintOutline(painter, *mark.original, Qt::DotLine);
    }
}

void HerePainter::paintMarks(QPainter &painter) const
{
    const HereMarks &marks = m_scene.marks();
    if (marks.isEmpty())
        return;
    const HereMarks::Mark *hovered = marks.find(m_scene.hovered());
    if (hovered && hovered->here && hovered->original)
        paintOutline(painter, *hovered->original, Qt::DashLine);
    if (m_scene.pitch().rowHeight() < kLeastRow)
        return;
    const RollPreview &preview = m_scene.preview();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const HereMarks::Mark &mark : marks.all()) {
        if (!mark.here || mark.here->note.isRest || preview.hides(mark.note))
            continue;
        const QRectF rect = m_scene.rectOf(mark.here->start, mark.here->note);
        if (rect.right() < 0 || rect.left() > m_scene.time().viewWidth())
            continue;
        const double size = std::min(kMarkSize, rect.height() / 2 - 0.5);
        const QPointF at(std::max(rect.right() - kMarkInset, rect.center().x()), rect.center().y());
        const bool isAdded = mark.kind == HereMarks::Kind::Added;
        painter.setPen(isAdded ? QPen(m_theme.color(Token::NoteInk), 1.25) : QPen(Qt::NoPen));
        painter.setBrush(isAdded ? Qt::NoBrush : QBrush(m_theme.color(Token::NoteInk)));
        painter.drawPolygon(
            QPolygonF({at - QPointF(size, 0), at - QPointF(0, size), at + QPointF(size, 0), at + QPointF(0, size)}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
}

QPointF HerePainter::orphanMark(const RollScene &scene, ClipBarIndex bar)
{
    return {scene.time().xOf(scene.clip()->startOf(bar)) + kOrphanInset, kOrphanInset};
}

std::optional<ClipBarIndex> HerePainter::orphansAt(const RollScene &scene, QPointF pixel)
{
    for (const HereMarks::Mark &mark : scene.marks().all()) {
        const QPointF way = pixel - orphanMark(scene, mark.bar);
        if (mark.kind == HereMarks::Kind::Orphan && std::max(std::abs(way.x()), std::abs(way.y())) <= kOrphanReach)
            return mark.bar;
    }
    return std::nullopt;
}

void HerePainter::paintOrphans(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    std::optional<ClipBarIndex> last;
    for (const HereMarks::Mark &mark : m_scene.marks().all()) {
        if (mark.kind != HereMarks::Kind::Orphan || std::exchange(last, mark.bar) == mark.bar)
            continue;
        const QPointF at = orphanMark(m_scene, mark.bar);
        if (at.x() < -kOrphanSize || at.x() > m_scene.time().viewWidth() + kOrphanSize)
            continue;
        painter.setPen(QPen(m_theme.color(Token::Text), 1.25));
        for (const double side : {-1.0, 1.0}) {
            const double inner = at.x() + side * kOrphanGap;
            painter.drawPolyline(QPolygonF(
                {{inner, at.y() - kOrphanSize}, {inner + side * kOrphanSize, at.y()}, {inner, at.y() + kOrphanSize}}));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void HerePainter::paintBarsNotHere(QPainter &painter, const QRectF &area) const
{
    if (!m_scene.context().isOnlyHere())
        return;
    const Clip &clip = *m_scene.clip();
    const TimeAxis &time = m_scene.time();
    const Ticks to = time.ticksAt(area.right());
    ClipBarIndex bar = clip.locate(std::max(Ticks(), time.ticksAt(area.left()))).bar;
    for (; bar.value() < clip.bars.count() && clip.startOf(bar) < to; ++bar) {
        if (m_scene.song().songBarOf(bar))
            continue;
        const double left = time.xOf(clip.startOf(bar));
        const double right = time.xOf(clip.startOf(bar + 1));
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), m_theme.color(Token::BeyondEnd));
    }
}

} // namespace barline
