#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// The `order` that puts a new track below all others.
qint64 orderAfterAll(const Composition &composition);

/// A new track below all others: a piano with a free name, the colour of its place, and the channel that fewest use.
Track makeTrack(const Composition &composition, TrackId id);

// A track that the composition does not have gives an empty edit.

/// Adds the track as it is, with its id, order and instances.
Edit addTrack(const Composition &composition, const Track &track);
/// Removes the track with its instances.
Edit removeTrack(const Composition &composition, TrackId track);
Edit renameTrack(const Composition &composition, TrackId track, const QString &name);
Edit setTrackMuted(const Composition &composition, TrackId track, bool muted);
Edit setTrackSoloed(const Composition &composition, TrackId track, bool soloed);

} // namespace barline
