#include "ui/arranger/timeline/RulerRow.h"

namespace barline {

namespace {

constexpr double kLoopHeight = 4;
constexpr double kLoopsBeyond = 8;     ///< drawn outside the view
constexpr double kNumbersBefore = 200; ///< pixels from which a bar's number can reach into the view

} // namespace

void RulerRow::paint(QPainter &painter, const QRectF &area) const
{
    paintLoops(painter, area);
    const TimeAxis &axis = m_scene.axis();
    RulerPainter::paint(painter, m_scene.theme().theme(), axis,
                        gridBars(m_scene.meters(), axis.ticksAt(-kNumbersBefore), axis.endVisible()), area);
}

void RulerRow::paintLoops(QPainter &painter, const QRectF &area) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_scene.color(Token::Accent));
    for (const Loop &loop : song->loops) {
        const double left = std::max(-kLoopsBeyond, m_scene.xOf(loop.startBar));
        const double right = std::min(area.width() + kLoopsBeyond, m_scene.xOf(loop.startBar + loop.lengthBars) - 1);
        if (right > left)
            painter.drawRoundedRect(QRectF(left, area.top(), right - left, kLoopHeight), 2, 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace barline
