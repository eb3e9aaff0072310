#pragma once

#include "tests/bench/RollStage.h"
#include "ui/pianoroll/NoteCanvas.h"

#include <QElapsedTimer>

namespace barline::bench {

template <typename Function>
double millisecondsFor(Function function)
{
    QElapsedTimer timer;
    timer.start();
    function();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Lets the events run.
void runFor(int ms);

/// The real canvas in a window, with the notes' view as large as kView and no lane below.
class ShownRoll
{
public:
    static constexpr QSize kView{1920, 1080};

    explicit ShownRoll(Clip clip);

    RollStage &stage() { return m_stage; }
    RollScene &scene() { return m_scene; }
    QWidget &view() { return *m_canvas.viewport(); }
    NoteCanvas &canvas() { return m_canvas; }

    void show(double pixelsPerBeat, double rowHeight, int middlePitch);
    /// Of a large clip.
    void waitForIndex() const;
    /// Where a place of the clip is in the view.
    CanvasPoint pointAt(Ticks at, int pitch) const;

private:
    RollStage m_stage;
    RollScene m_scene;
    NoteCanvas m_canvas;
};

} // namespace barline::bench
