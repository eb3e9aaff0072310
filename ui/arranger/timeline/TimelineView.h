#pragma once

#include "ui/arranger/timeline/TimelineActions.h"
#include "ui/canvas/AutoScroll.h"
#include "ui/canvas/PlayheadOverlay.h"

#include <QPointer>
#include <QWidget>

class QAbstractScrollArea;

namespace barline {

/// The rows of the timeline one below the other: paints them, gives the mouse to their gestures and pushes what those
/// return. The keyboard stays where it is; while something is dragged Esc gives it up, and at the edges it scrolls.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    /// `view` shows the blocks below it, and is what scrolls. All outlive it.
    TimelineView(TimelineScene &scene, TimelineRows &rows, TimelineActions &actions, QAbstractScrollArea &view,
                 QWidget *parent = nullptr);
    ~TimelineView() override;

    /// After the composition or the axis changed.
    void refresh();
    /// Whether something is being dragged.
    bool isDragging() const { return m_gesture != nullptr; }

signals:
    void wheelTurned(QWheelEvent *event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placePlayhead();
    /// Lets the name of a marker be typed where it stands.
    void rename(qsizetype marker);
    /// The row under a point, that point in its pixels.
    TimelineRow &rowAt(QPointF pixel) const { return *m_rows.at(pixel.y()).row; }
    CanvasPoint pointIn(const TimelineRow &row, QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    void followPointer(Qt::KeyboardModifiers modifiers);
    void showHover(Qt::KeyboardModifiers modifiers);
    void begin(std::unique_ptr<Gesture> gesture, TimelineRow &row);
    void cancelDrag();

    TimelineScene &m_scene;
    TimelineRows &m_rows;
    TimelineActions &m_actions;
    PlayheadOverlay *m_playhead;
    std::unique_ptr<Gesture> m_gesture;
    TimelineRow *m_dragged = nullptr; ///< the row of the gesture
    QAbstractScrollArea &m_view;
    QPointer<AutoScroll> m_autoScroll; ///< the view's
    QPointF m_pressed;
    QPointF m_lastMouse;
    bool m_hasMoved = false; ///< far enough from the press to be a drag
    int m_turned = 0;        ///< of the wheel, in eighths of a degree, not yet a notch
    int m_menus = 0;         ///< that were opened
};

} // namespace barline
