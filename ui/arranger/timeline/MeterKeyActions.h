#pragma once

#include "ui/arranger/timeline/TimelineActionGroup.h"

namespace barline {

/// What is done to meters and keys by key and menu.
class MeterKeyActions : public TimelineActionGroup
{
    Q_OBJECT

public:
    MeterKeyActions(TimelineScene &scene, QWidget &panel);

    /// Asks for the change at `index` of the song's map; without one for a change at the bar.
    void askMeter(std::optional<qsizetype> index, BarNumber bar);
    /// The same at `at`.
    void askKey(std::optional<qsizetype> index, Ticks at);

private:
    void askMeterHere();
    void askKeyHere();
    void removeMeter();
    void removeKey();

    bool m_isOnlyThisBar = false; ///< as it was chosen last
};

} // namespace barline
