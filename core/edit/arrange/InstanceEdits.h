#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// The `order` that puts a new instance after all others of the track.
qint64 orderAfterAll(const Track &track);

/// Adds the instance as it is, with its id and order.
Edit addInstance(const Composition &composition, TrackId track, ClipInstance instance);
/// Moves instances by bars and by tracks (down is positive), with all that they have. Clamped as a group, so that all
/// keep their distances: none starts before bar 1 or leaves the tracks. Ids that the composition does not have are
/// passed over.
Edit moveInstances(const Composition &composition, const QSet<InstanceId> &instances, int bars, int tracks);
Edit removeInstances(const Composition &composition, const QSet<InstanceId> &instances);

} // namespace barline
