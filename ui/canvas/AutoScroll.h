#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

class QAbstractScrollArea;

namespace barline {

/// Scrolls an area on while a drag is held at or beyond its edge, faster the farther out.
class AutoScroll : public QObject
{
    Q_OBJECT

public:
    explicit AutoScroll(QAbstractScrollArea *area);

    /// From here on a drag that started inside scrolls; one that starts near the edge does not.
    static constexpr int kEdge = 3;
    /// Where what is dragged can leave the area for another: there it scrolls before.
    static constexpr int kDropEdge = 20;

    /// The drag is at `at`, in the viewport's pixels.
    void follow(QPointF at, int edge = kEdge);
    void stop();

signals:
    /// The area scrolled under a pointer that did not move: continue the drag at the last place.
    void scrolled(QPointF at);

private:
    void step();

    QAbstractScrollArea *m_area;
    QTimer m_timer;
    QPointF m_at;
    int m_edge = kEdge;
};

} // namespace barline
