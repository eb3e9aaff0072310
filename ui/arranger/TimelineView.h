#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/TimelineRows.h"
#include "ui/canvas/PlayheadOverlay.h"
#include "ui/canvas/TimeAxis.h"

#include <QWidget>

namespace barline {

/// Sections, tempo and meter, bar numbers and loops above the rows. A press moves the playhead; the rest is to read.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    TimelineView(EditorContext &context, ThemeSource &theme, const TimeAxis &axis, const ArrangementLayout &layout,
                 QWidget *parent = nullptr);

    /// After the composition or the axis changed.
    void refresh();

signals:
    void wheelTurned(QWheelEvent *event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintSections(QPainter &painter, const Composition &composition);
    void paintTempo(QPainter &painter, const Composition &composition);
    void paintLoops(QPainter &painter, const Composition &composition);
    /// Where a press here moves the playhead: to a count, to a bar where counts are too close, free with Alt.
    Ticks targetOf(const QPoint &pixel, Qt::KeyboardModifiers modifiers) const;
    /// The index of the section or marker there, -1 for none.
    qsizetype markerAt(const QPoint &pixel) const;
    /// The sounding tempo and meter there, and its section, for status bar and tool tip.
    QString wordsFor(const QPoint &pixel) const;
    void placePlayhead();

    EditorContext &m_context;
    ThemeSource &m_theme;
    const TimeAxis &m_axis;
    const ArrangementLayout &m_layout;
    PlayheadOverlay *m_playhead;
};

} // namespace barline
