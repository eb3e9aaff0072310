#pragma once

#include "core/edit/Edit.h"

#include <QSet>

#include <functional>

namespace barline {

/// The `order` that puts a new track below all others.
qint64 orderAfterAll(const Composition &composition);

/// The channel that fewest tracks use, the drums' left out.
Channel leastUsedChannel(const Composition &composition);

/// A new track below all others: a piano with a free name, the colour of its place, and the channel that fewest use.
Track makeTrack(const Composition &composition, TrackId id);

// Ids that the composition does not have are passed over.

/// Adds the track as it is, with its id, order and instances.
Edit addTrack(const Composition &composition, const Track &track);
/// Removes the tracks with their instances.
Edit removeTracks(const Composition &composition, const QSet<TrackId> &tracks);
/// What `change` makes of each of them but its instances. Those that it leaves as they are the edit does not name.
Edit changeTracks(const Composition &composition, const QSet<TrackId> &tracks,
                  const std::function<void(Track &)> &change);
Edit renameTrack(const Composition &composition, TrackId track, const QString &name);
/// Solos these and no other.
Edit soloOnly(const Composition &composition, const QSet<TrackId> &tracks);

constexpr double kMostVolume = 1.5;
constexpr double kMostPan = 1; ///< to either side
/// The track's, louder by so much, within its range.
double shiftedVolume(const Track &track, double by);
/// Likewise, to the right.
double shiftedPan(const Track &track, double by);
/// Makes them louder or softer by the same, each within its range.
Edit shiftVolumes(const Composition &composition, const QSet<TrackId> &tracks, double by);
Edit shiftPans(const Composition &composition, const QSet<TrackId> &tracks, double by);

} // namespace barline
