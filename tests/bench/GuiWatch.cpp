#include "tests/bench/GuiWatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <ctime>

namespace barline::bench {

namespace {

constexpr int kTimerMs = 2;

double threadWorkMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

GuiWatch::GuiWatch(QWidget &window)
    : m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &GuiWatch::tick);
}

void GuiWatch::start()
{
    m_largest = m_busiest = {};
    m_firstPaint = m_lastPaint = -1;
    m_countsPaints = false;
    m_lastTick = 0;
    m_lastOwn = threadWorkMs();
    m_sinceStart.start();
    m_timer.start(kTimerMs);
}

void GuiWatch::tick()
{
    const double now = elapsedMs();
    const double own = threadWorkMs();
    const Gap gap{now, now - m_lastTick, own - m_lastOwn};
    m_lastTick = now;
    m_lastOwn = own;
    if (gap.ms > m_largest.ms)
        m_largest = gap;
    if (gap.ownMs > m_busiest.ownMs)
        m_busiest = gap;
}

bool GuiWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_countsPaints) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() == &m_window) {
            m_lastPaint = elapsedMs();
            if (m_firstPaint < 0)
                m_firstPaint = m_lastPaint;
        }
    }
    return false;
}

} // namespace barline::bench
