#pragma once

#include "ui/arranger/timeline/TimelineRow.h"
#include "ui/canvas/RulerPainter.h"

#include <QCoreApplication>

namespace barline {

/// The numbers of the bars.
class RulerRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::RulerRow)

public:
    using TimelineRow::TimelineRow;

    Id id() const override { return Id::Bars; }
    QString title() const override { return tr("Bars"); }
    int height() const override { return RulerPainter::kLineHeight; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    /// The menu is of the selected bars, or of the bar there, which is selected.
    void point(const CanvasPoint &at) override;
};

} // namespace barline
