#pragma once

#include "ui/arranger/timeline/SpanDrag.h"
#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// The sections of the song, and its markers as flags on them.
class SectionRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::SectionRow)

public:
    using TimelineRow::TimelineRow;

    Id id() const override { return Id::Sections; }
    QString title() const override { return tr("Sections"); }
    int height() const override { return 23; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    std::unique_ptr<Gesture> doubleClick(const CanvasPoint &at) override;
    void point(const CanvasPoint &at) override;

    /// Where the name of a marker is edited; empty where there is no such marker.
    QRectF nameRect(qsizetype marker) const;

private:
    struct Hit
    {
        qsizetype index = 0;
        bool isFlag = false;
        SpanPart part = SpanPart::Body;
    };
    std::optional<Hit> hit(const CanvasPoint &at) const;
    void paintSection(QPainter &painter, const QRectF &area, const Composition &song, qsizetype index,
                      const QColor &color) const;
    void paintName(QPainter &painter, const QRectF &place, const Composition &song, const QString &name) const;
    void paintFlag(QPainter &painter, const QRectF &area, const Composition &song, const Marker &marker) const;
    /// Pixels from a place on in which no section begins and no other marker is.
    double roomAfter(const Composition &song, Ticks at) const;
};

} // namespace barline
