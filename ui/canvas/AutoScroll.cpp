#include "ui/canvas/AutoScroll.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace barline {

namespace {

constexpr int kFastest = 40;

int speed(double at, int size, int edge)
{
    double beyond = 0;
    if (at < edge)
        beyond = at - edge;
    else if (at > size - edge)
        beyond = at - (size - edge);
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

void AutoScroll::follow(QPointF at, int edge)
{
    m_at = at;
    m_edge = edge;
    const QSize size = m_area->viewport()->size();
    if (speed(at.x(), size.width(), m_edge) == 0 && speed(at.y(), size.height(), m_edge) == 0)
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
    horizontal->setValue(x + speed(m_at.x(), size.width(), m_edge));
    vertical->setValue(y + speed(m_at.y(), size.height(), m_edge));
    if (x != horizontal->value() || y != vertical->value())
        emit scrolled(m_at);
}

} // namespace barline

#include "moc_AutoScroll.cpp"
