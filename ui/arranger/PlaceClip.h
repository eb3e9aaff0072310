#pragma once

#include "core/document/IdSource.h"
#include "core/edit/arrange/InstanceEdits.h"

#include <optional>

namespace barline {

/// An edit that puts a clip into a track, and where it is then.
struct ClipPlacement
{
    Edit edit;
    ClipId clip;
    InstanceId instance;
    QString clipName;
};

/// The length of a clip that is made by placing it.
constexpr int kNewClipBars = 4;

/// How many bars a clip of `clipBars` may take at `bar` before the next block of the track starts; at least 1.
int freeBarsAt(const Track &track, BarNumber bar, int clipBars);

/// Where a clip is to be placed.
struct ClipTarget
{
    TrackId track; ///< none: a new track below all others
    BarNumber bar{1};
    std::optional<int> bars = {}; ///< else as long as the clip is, or up to the next block
};

/// Places `clip`. Null: a new empty clip of four bars, at home in the composition, in its meter there. Ids are taken
/// from `ids`; `documentIds` are the composition's.
ClipPlacement placeClip(const Project &project, const Composition &composition, const ClipTarget &target, ClipPtr clip,
                        IdSource &ids, const DocumentIds &documentIds);

/// How many ids placeNewClips() takes at most.
qint64 idsToPlace(const QList<ClipPtr> &clips);
/// Adds copies of clips that come from elsewhere, at home in the composition, and places them, one after the other.
/// Takes ids from `firstId` on. Pure, any thread.
Edit placeNewClips(const Project &project, const Composition &composition, const ClipTarget &target,
                   const QList<ClipPtr> &clips, qint64 firstId);

} // namespace barline
