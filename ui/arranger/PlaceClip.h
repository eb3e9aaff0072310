#pragma once

#include "core/document/IdSource.h"
#include "core/edit/Edit.h"

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

/// Places `clip` at `bar`, as long as it is or up to the next block. Null: a new empty clip of four bars, at home in
/// the composition, in its meter there. An invalid `track`: a new track below all others. Ids are taken from `ids`.
ClipPlacement placeClip(const Project &project, const Composition &composition, TrackId track, BarNumber bar,
                        ClipPtr clip, IdSource &ids);

} // namespace barline
