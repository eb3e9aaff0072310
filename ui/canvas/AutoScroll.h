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

    /// The drag is at `at`, in the viewport's pixels.
    void follow(QPointF at);
    void stop();

signals:
    /// The area scrolled under a pointer that did not move: continue the drag at the last place.
    void scrolled(QPointF at);

private:
    void step();

    QAbstractScrollArea *m_area;
    QTimer m_timer;
    QPointF m_at;
};

} // namespace barline
