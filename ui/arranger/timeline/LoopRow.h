#pragma once

#include "ui/arranger/timeline/SpanDrag.h"
#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// The loops of the song as strips with how often they are played; one that lies in another is below it.
class LoopRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::LoopRow)

public:
    using TimelineRow::TimelineRow;

    Id id() const override { return Id::Loops; }
    QString title() const override { return tr("Loops"); }
    int height() const override { return 18; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    std::unique_ptr<Gesture> doubleClick(const CanvasPoint &at) override;
    bool takesWheel(const CanvasPoint &at) const override { return hit(at).has_value(); }
    void wheel(const CanvasPoint &at, int notches) override;

private:
    struct Hit
    {
        qsizetype index = 0;
        SpanPart part = SpanPart::Body;
    };
    std::optional<Hit> hit(const CanvasPoint &at) const;
    std::unique_ptr<Gesture> drag(const Hit &hit, const CanvasPoint &at);
};

} // namespace barline
