#include "ui/canvas/AutoScroll.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace barline {

namespace {

/// The view scrolls from here on; a drag that starts near the edge does not scroll it.
constexpr int kEdge = 3;
constexpr int kFastest = 40;

int speed(double at, int size)
{
    double beyond = 0;
    if (at < kEdge)
        beyond = at - kEdge;
    else if (at > size - kEdge)
        beyond = at - (size - kEdge);
    return std::clamp(static_cast<int>(beyond), -kFastest, kFastest);
}

} // namespace

AutoScroll::AutoScroll(QAbstractScrollArea *area)
    : QObject(area)
    , m_area(area)
{
    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, &AutoScroll::step);
}

void AutoScroll::follow(QPointF at)
{
    m_at = at;
    const QSize size = m_area->viewport()->size();
    if (speed(at.x(), size.width()) == 0 && speed(at.y(), size.height()) == 0)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void AutoScroll::stop()
{
    m_timer.stop();
}

void AutoScroll::step()
{
    const QSize size = m_area->viewport()->size();
    QScrollBar *horizontal = m_area->horizontalScrollBar();
    QScrollBar *vertical = m_area->verticalScrollBar();
    const int x = horizontal->value();
    const int y = vertical->value();
    horizontal->setValue(x + speed(m_at.x(), size.width()));
    vertical->setValue(y + speed(m_at.y(), size.height()));
    if (x != horizontal->value() || y != vertical->value())
        emit scrolled(m_at);
}

} // namespace barline

#include "moc_AutoScroll.cpp"
