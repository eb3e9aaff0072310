#pragma once

#include "ui/arranger/timeline/TapTempo.h"
#include "ui/arranger/timeline/TimelineActionGroup.h"

#include <QElapsedTimer>
#include <QTimer>

namespace barline {

/// What is done to tempos by key and menu. What is tapped is shown at once, and becomes one step when one stops
/// tapping; Esc before that leaves all as it was.
class TempoActions : public TimelineActionGroup
{
    Q_OBJECT

public:
    TempoActions(TimelineScene &scene, QWidget &panel);

    /// Asks for the tempo at `index` of the song's map; without one for a tempo from `at` on.
    void ask(std::optional<qsizetype> index, Ticks at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askHere();
    void tap();
    /// What the taps make of the tempo that holds where they began.
    Edit tapped(const Composition &song, double bpm) const;
    void endTapping(bool keeps);
    void toggleGlide();
    void remove();

    TapTempo m_taps;
    QElapsedTimer m_clock;
    QTimer m_pause;
    Ticks m_tappedAt;
};

} // namespace barline
