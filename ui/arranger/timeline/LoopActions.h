#pragma once

#include "ui/arranger/timeline/TimelineActionGroup.h"

namespace barline {

/// What is done to loops and to the cycle region by key and menu.
class LoopActions : public TimelineActionGroup
{
    Q_OBJECT

public:
    LoopActions(TimelineScene &scene, QWidget &panel);

    QAction *cycle() const { return m_toggle; }
    /// Asks for the bars and the plays of the loop at `index`.
    void ask(qsizetype index);

private:
    /// The bars to begin with: the selected ones, those of the section at the place, else the bar.
    CycleRegion barsHere() const;
    /// The shortest loop that holds the place.
    std::optional<qsizetype> loopHere() const;
    void addLoop();
    void askHere();
    void removeLoop();
    void toggleCycle();
    void cycleBars();

    QAction *m_toggle = nullptr;
};

} // namespace barline
