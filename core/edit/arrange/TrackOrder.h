#pragma once

#include "core/edit/Edit.h"

#include <QSet>

#include <optional>

namespace barline {

// Which track stands where, and in which folder (core/model/TrackFolder.h). Ids that the composition does not have are
// passed over.

/// Puts them one below the other, in their order, above the track that is at `place` now; where `place` is the number
/// of tracks, below all. With a folder all are in that one then.
Edit moveTracks(const Composition &composition, const QSet<TrackId> &tracks, qsizetype place,
                const std::optional<QString> &folder = {});
/// Puts these, the tracks of a folder, there, and the folder with those that it holds into `around`; with an empty one
/// it is an outermost. Empty where that is itself or in it. `folder` is not empty.
Edit moveFolder(const Composition &composition, const QSet<TrackId> &tracks, qsizetype place, const QString &folder,
                const QString &around);
/// A step up (-1) or down (1), into a folder or out of it as it comes. Those that are apart come together first.
Edit stepTracks(const Composition &composition, const QSet<TrackId> &tracks, int way);

/// How many ids duplicateTracks() takes.
qint64 idsToDuplicate(const Composition &composition, const QSet<TrackId> &tracks);
/// Adds copies of them below the last, with free names, that play the same clips in the same places with all that
/// differs there. Takes ids from `firstId` on, the tracks' first.
Edit duplicateTracks(const Composition &composition, const QSet<TrackId> &tracks, qint64 firstId);
/// The ids that the copies have, in order.
QList<TrackId> tracksAddedBy(const Edit &edit);

} // namespace barline
