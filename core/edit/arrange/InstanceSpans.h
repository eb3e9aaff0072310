#pragma once

#include "core/edit/Edit.h"

#include <QSet>

namespace barline {

// Where instances begin and end. What differs in a bar of an instance stays with the bar of the song in which it is
// heard. Pure, any thread; ids that the composition does not have are passed over, and an edit that changes nothing is
// empty.

/// Moves their ends; each keeps a bar. One that becomes longer than its clip plays it again. What differs in bars
/// beyond the end is kept, and back when they are.
Edit moveInstanceEnds(const Composition &composition, const QSet<InstanceId> &instances, int bars);
/// Moves their starts, the music stays where it is: the clip is entered later, or earlier, going round where its first
/// bar is passed. Clamped as a group: each keeps a bar, none starts before bar 1. What differs in bars that go is
/// forgotten.
Edit moveInstanceStarts(const Project &project, const Composition &composition, const QSet<InstanceId> &instances,
                        int bars);
/// Cuts those that are heard before the bar and in it; what sounds over the cut ends there. Takes as many ids from
/// `firstId` on as there are instances.
Edit splitInstances(const Project &project, const Composition &composition, const QSet<InstanceId> &instances,
                    BarNumber at, qint64 firstId);
/// Makes one of those that follow each other on a track without a gap and are transposed, shifted and muted alike; the
/// first one's name in documents, colour and unknown keys stay. Bars that do not go on with the first one's clip are
/// re-pointed.
Edit joinInstances(const Project &project, const Composition &composition, const QSet<InstanceId> &instances);

} // namespace barline
