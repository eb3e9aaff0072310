#include "ui/arranger/timeline/CycleRow.h"

#include "ui/arranger/BlockWords.h"
#include "ui/arranger/timeline/CycleGesture.h"

namespace barline {

namespace {

constexpr double kCycleInset = 3;
constexpr double kCyclesBeyond = 8;

} // namespace

void CycleRow::paint(QPainter &painter, const QRectF &area) const
{
    const CycleRegion cycle = m_scene.context().cycle();
    if (cycle.isEmpty())
        return;
    const double left = std::max(-kCyclesBeyond, m_scene.xOf(cycle.first));
    const double right = std::min(area.width() + kCyclesBeyond, m_scene.xOf(cycle.end) - 1);
    if (right <= left)
        return;
    const QRectF place(left, area.top() + kCycleInset, right - left, area.height() - 2 * kCycleInset);
    painter.setRenderHint(QPainter::Antialiasing);
    // Off it is an outline.
    painter.setPen(cycle.isOn ? QPen(Qt::NoPen) : QPen(m_scene.color(Token::TextDim), 1));
    painter.setBrush(cycle.isOn ? QBrush(m_scene.color(Token::Accent)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(cycle.isOn ? place : place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::optional<SpanPart> CycleRow::partAt(const CanvasPoint &at) const
{
    const CycleRegion cycle = m_scene.context().cycle();
    return cycle.isEmpty() ? std::nullopt : spanPartAt(at.pixel.x(), m_scene.xOf(cycle.first), m_scene.xOf(cycle.end));
}

Hover CycleRow::hover(const CanvasPoint &at) const
{
    Hover hover{
        Qt::PointingHandCursor, tr("Drag over bars to play them round and round"), {}, m_scene.wordsAt(at.time)};
    const auto part = partAt(at);
    if (!part)
        return hover;
    hover.cursor = *part == SpanPart::Body ? Qt::OpenHandCursor : Qt::SizeHorCursor;
    hover.hint = tr("Drag to move, its ends to change its bars · Double-click to turn it on and off");
    hover.readout = CycleGesture::words(m_scene.context().cycle());
    return hover;
}

std::unique_ptr<Gesture> CycleRow::press(const CanvasPoint &at)
{
    return std::make_unique<CycleGesture>(m_scene, partAt(at), at);
}

std::unique_ptr<Gesture> CycleRow::doubleClick(const CanvasPoint &at)
{
    if (!partAt(at))
        return press(at);
    CycleRegion cycle = m_scene.context().cycle();
    cycle.isOn = !cycle.isOn;
    m_scene.context().setCycle(cycle);
    return nullptr;
}

} // namespace barline
