#include "ui/arranger/timeline/RulerRow.h"

namespace barline {

namespace {

constexpr double kNumbersBefore = 200; ///< pixels from which a bar's number can reach into the view

} // namespace

void RulerRow::paint(QPainter &painter, const QRectF &area) const
{
    const TimeAxis &axis = m_scene.axis();
    RulerPainter::paint(painter, m_scene.theme().theme(), axis,
                        gridBars(m_scene.meters(), axis.ticksAt(-kNumbersBefore), axis.endVisible()), area);
}

} // namespace barline
