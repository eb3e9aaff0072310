#include "tests/bench/ShownRoll.h"

#include <QEventLoop>
#include <QTimer>

namespace barline::bench {

namespace {

constexpr int kSettleMs = 200;

} // namespace

void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

ShownRoll::ShownRoll(Clip clip)
    : m_stage(std::move(clip))
    , m_scene(*m_stage.context)
    , m_canvas(m_scene, m_stage.theme)
{
    m_canvas.showLane(false);
    m_canvas.show();
    m_canvas.resize(kView);
    runFor(kSettleMs);
    m_canvas.resize(kView + (kView - m_canvas.viewport()->size()));
    runFor(kSettleMs);
}

void ShownRoll::show(double pixelsPerBeat, double rowHeight, int middlePitch)
{
    TimeAxis time = m_scene.time();
    time.setOffset(0);
    time.setPixelsPerBeat(pixelsPerBeat);
    m_scene.setTime(time);
    PitchAxis pitch = m_scene.pitch();
    while (pitch.rowHeight() != rowHeight)
        pitch.zoomAt(0, rowHeight / pitch.rowHeight());
    pitch.centerOn(middlePitch);
    m_scene.setPitch(pitch);
    runFor(kSettleMs);
}

void ShownRoll::waitForIndex() const
{
    constexpr int kPollMs = 20;
    while (!m_scene.index())
        runFor(kPollMs);
}

CanvasPoint ShownRoll::pointAt(Ticks at, int pitch) const
{
    const PitchAxis &axis = m_scene.pitch();
    return m_scene.pointAt({m_scene.time().xOf(at), axis.topOf(pitch) + axis.rowHeight() / 2}, {});
}

} // namespace barline::bench
