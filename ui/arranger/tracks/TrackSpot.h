#pragma once

#include "ui/arranger/ArrangementLayout.h"

namespace barline {

/// Where tracks go that are let go among the rows. A value.
struct TrackSpot
{
    qsizetype place = 0; ///< above the track that is there now
    QString folder;
    int y = 0;           ///< of the line that shows it, from the first row's top
    bool isInto = false; ///< into a folded folder, whose row begins at `y`
    bool operator==(const TrackSpot &) const = default;

    /// The half of a row that the pointer is in decides, so that the end of a folder and what is below it are two.
    static TrackSpot at(const ArrangementLayout &layout, int y);
};

} // namespace barline
