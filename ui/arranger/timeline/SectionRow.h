#pragma once

#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// The sections of the song, and its markers as flags on them.
class SectionRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::SectionRow)

public:
    using TimelineRow::TimelineRow;

    QString title() const override { return tr("Sections"); }
    int height() const override { return 23; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;

private:
    void paintSection(QPainter &painter, const QRectF &area, const Composition &song, qsizetype index,
                      const QColor &color) const;
    void paintName(QPainter &painter, const QRectF &place, const Composition &song, const QString &name) const;
    void paintFlag(QPainter &painter, const QRectF &area, const Marker &marker) const;
    /// The marker there, else the section; -1 for none.
    qsizetype markerAt(const CanvasPoint &at) const;
};

} // namespace barline
