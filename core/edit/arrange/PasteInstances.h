#pragma once

#include "core/edit/Edit.h"
#include "core/edit/arrange/ChosenInstances.h"

namespace barline {

/// Instances on their way from one place of a song to another, or to another project. A value.
struct CopiedInstances
{
    /// With their tracks counted from the uppermost one's.
    QList<ChosenInstance> instances;
    QList<ClipPtr> clips; ///< that they play, as they were
    CompositionId song;   ///< that they come from

    bool isEmpty() const { return instances.isEmpty(); }
};

/// Those of a composition, with the clips that they play.
CopiedInstances copiedInstances(const Project &project, const Composition &composition,
                                const QSet<InstanceId> &instances);
/// A song of nothing but them, with the maps of the composition, to be written as text.
Project songOf(const Composition &composition, const CopiedInstances &copied);

/// Where they go: the first bar of the first one, the track of the uppermost.
struct PastePlace
{
    TrackId track;
    BarNumber bar{1};
    /// Whether they come from this project, so that they play its clips; else, and where it lacks them, copies are
    /// added.
    bool isOwn = false;
};

/// How many ids pasteInstances() takes at most.
qint64 idsToPaste(const CopiedInstances &copied);
/// Adds them as they were, with all they have; where the song has too few tracks below, new ones. Takes ids from
/// `firstId` on. Pure, any thread.
Edit pasteInstances(const Project &project, const Composition &composition, const CopiedInstances &copied,
                    const PastePlace &place, qint64 firstId);

} // namespace barline
