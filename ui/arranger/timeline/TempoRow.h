#pragma once

#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// The tempo as a line: steps and glides with their values, which are dragged.
class TempoRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::TempoRow)

public:
    using TimelineRow::TimelineRow;

    Id id() const override { return Id::Tempo; }
    QString title() const override { return tr("Tempo"); }
    int height() const override { return 52; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    std::unique_ptr<Gesture> doubleClick(const CanvasPoint &at) override;
    void point(const CanvasPoint &at) override;

private:
    /// What the row reaches from bottom to top: that of the song as it is, so that it stands still in a drag.
    struct Range
    {
        double low = 0;
        double high = 0;
    };
    Range range() const;
    double yOf(double bpm, const QRectF &area) const;
    double tempoAtY(double y) const;
    std::optional<qsizetype> entryAt(const CanvasPoint &at) const;
};

} // namespace barline
