#pragma once

#include "ui/arranger/timeline/SpanDrag.h"
#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// The cycle region: the bars that are played round and round while it is on. It is no edit, but remembered.
class CycleRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::CycleRow)

public:
    using TimelineRow::TimelineRow;

    Id id() const override { return Id::Cycle; }
    QString title() const override { return tr("Cycle"); }
    int height() const override { return 13; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    std::unique_ptr<Gesture> doubleClick(const CanvasPoint &at) override;

private:
    std::optional<SpanPart> partAt(const CanvasPoint &at) const;
};

} // namespace barline
