#pragma once

#include "core/model/CopySource.h"
#include "core/model/TimeMaps.h"
#include "core/model/Track.h"

namespace barline {

struct Loop
{
    BarNumber startBar{1};
    int lengthBars = 1;
    int repeatCount = 1; ///< additional plays
    Extras extras;
    bool operator==(const Loop &) const = default;
};

struct Marker
{
    BarNumber bar{1};
    Ticks beat; ///< from the bar's start
    QString name;
    QString color;
    std::optional<int> lengthBars; ///< a section where present
    Extras extras;
    bool operator==(const Marker &) const = default;
};

/// A song: maps, loops, markers, and tracks whose instances refer to clips of the project.
struct Composition
{
    CompositionId id;
    QString uid; ///< UUID, empty unless the document brought one
    QString name;
    int ticksPerQuarter = 480; ///< the document's; Barline's own grid is Ticks
    TempoMap tempos;
    MeterMap meters;
    KeyMap keys;
    QList<Loop> loops;
    QList<Marker> markers;
    Extras rootExtras; ///< unknown keys beside `project`
    Extras extras;
    CopySource source;      ///< of the project file alone: documents do not say it
    QList<TrackPtr> tracks; ///< in order of (order, id)

    bool operator==(const Composition &other) const;
};

using CompositionPtr = std::shared_ptr<const Composition>;

struct InstanceLocation
{
    qsizetype track = -1;
    qsizetype instance = -1;
    bool isValid() const { return track >= 0; }
};

/// The place of a track, -1 where it is not.
qsizetype indexOfTrack(const Composition &composition, TrackId id);
InstanceLocation locateInstance(const Composition &composition, InstanceId id);
/// The instance, null where it is not.
InstancePtr findInstance(const Composition &composition, InstanceId id);
bool hasSolo(const Composition &composition);
/// Whether a track sounds in a song of which hasSolo() said that.
bool isHeard(const Track &track, bool hasSolo);
/// The last bar that an instance plays in; 0 where there are none.
int lengthInBars(const Composition &composition);
/// The first bar after all instances, loops and sections; at least 2.
BarNumber endOf(const Composition &composition);

} // namespace barline
