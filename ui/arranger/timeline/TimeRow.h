#pragma once

#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// The ruler in minutes and seconds from the beginning, by the tempos of the song; loops are not counted.
class TimeRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::TimeRow)

public:
    using TimelineRow::TimelineRow;

    Id id() const override { return Id::Time; }
    QString title() const override { return tr("Time"); }
    int height() const override { return 18; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;

    struct Mark
    {
        double x = 0;
        QString text; ///< "1:05", empty for what lies between
    };
    /// What is marked up to a width.
    QList<Mark> marks(double width) const;
};

} // namespace barline
