#include "ui/arranger/timeline/RulerRow.h"

#include "ui/arranger/bars/RulerGestures.h"

namespace barline {

namespace {

constexpr double kNumbersBefore = 200; ///< pixels from which a bar's number can reach into the view

} // namespace

void RulerRow::paint(QPainter &painter, const QRectF &area) const
{
    const TimeAxis &axis = m_scene.axis();
    RulerPainter::paint(painter, m_scene.theme().theme(), axis,
                        gridBars(m_scene.meters(), axis.ticksAt(-kNumbersBefore), axis.endVisible()), area);
    paintOnBarNumbers(painter, m_scene, area);
}

Hover RulerRow::hover(const CanvasPoint &at) const
{
    if (const std::optional<Hover> hover = hoverOnBarNumbers(m_scene, at))
        return *hover;
    Hover hover = seekHover(at);
    hover.hint = tr("Click to move the playhead, Alt leaves the grid · Drag to select bars, Shift extends");
    return hover;
}

std::unique_ptr<Gesture> RulerRow::press(const CanvasPoint &at)
{
    return pressOnBarNumbers(m_scene, at);
}

void RulerRow::point(const CanvasPoint &at)
{
    TimelineRow::point(at);
    const BarNumber bar = m_scene.placeAt(at.time).bar;
    const auto &bars = m_scene.context().selectedBars();
    if (!bars || !bars->range.contains(bar))
        m_scene.context().selectBars(SongBars{{bar, bar + 1}, {}});
}

} // namespace barline
