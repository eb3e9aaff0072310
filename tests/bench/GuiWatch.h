#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWidget;

namespace barline::bench {

/// Between two turns of the timer. `own` is what the GUI thread itself worked in it; the rest it was kept waiting.
struct Gap
{
    double atMs = 0; ///< its end, since the start
    double ms = 0;
    double ownMs = 0;
};

/// Watches the GUI thread: the gaps between the turns of a 2 ms timer, and when the window painted.
class GuiWatch : public QObject
{
public:
    explicit GuiWatch(QWidget &window);

    /// Starts anew.
    void start();
    void stop() { m_timer.stop(); }
    /// From now on paint events count.
    void countPaints() { m_countsPaints = true; }
    double elapsedMs() const { return static_cast<double>(m_sinceStart.nsecsElapsed()) / 1e6; }

    const Gap &largest() const { return m_largest; }
    /// The one with the most own work.
    const Gap &busiest() const { return m_busiest; }
    /// Negative where there was none.
    double firstPaintMs() const { return m_firstPaint; }
    double lastPaintMs() const { return m_lastPaint; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();

    QWidget &m_window;
    QTimer m_timer;
    QElapsedTimer m_sinceStart;
    double m_lastTick = 0;
    double m_lastOwn = 0;
    Gap m_largest;
    Gap m_busiest;
    double m_firstPaint = -1;
    double m_lastPaint = -1;
    bool m_countsPaints = false;
};

} // namespace barline::bench
