#pragma once

#include "core/model/ById.h"
#include "core/model/Clip.h"
#include "core/model/Composition.h"

#include <QSet>

namespace barline {

/// All that is loaded of a project: compositions and clips. A plain value; a copy is a snapshot and costs two pointers.
struct Project
{
    ById<Composition> compositions;
    ById<Clip> clips;

    bool operator==(const Project &) const = default;
};

/// A place where a clip is used.
struct ClipUse
{
    CompositionId composition;
    TrackId track;
    InstanceId instance;
    bool operator==(const ClipUse &) const = default;
};

/// Every instance that plays the clip, by itself or through a re-pointed bar, in order of composition, track, list.
QList<ClipUse> usesOf(const Project &project, ClipId clip);
/// The clips that the composition's instances play.
QSet<ClipId> clipsUsedBy(const Composition &composition);
/// The clips that belong to a composition's document: those at home in it or used by it, in their order.
QList<ClipPtr> libraryOf(const Project &project, const Composition &composition);

} // namespace barline
