#pragma once

#include "ui/arranger/timeline/TimelineActionGroup.h"

namespace barline {

/// What is done to markers and sections by key and menu: to the marker at the place, else to the section there.
class MarkerActions : public TimelineActionGroup
{
    Q_OBJECT

public:
    MarkerActions(TimelineScene &scene, QWidget &panel);

    /// Adds a marker at a place, or a section from a bar on, and asks for its name.
    void addMarker(Ticks at);
    void addSection(BarNumber first, int bars);
    void rename(qsizetype marker, const QString &name);

private:
    std::optional<qsizetype> markerHere() const;
    /// The same; says so where there is none.
    std::optional<qsizetype> wantedMarker();
    void addAt(const Marker &marker, const QString &label);
    void addSectionHere();
    void askHere();
    void chooseColor();
    void remove();
    /// Moves the playhead to the next marker or section, back where `way` is negative.
    void go(int way);
};

} // namespace barline
