#pragma once

#include "core/model/Project.h"

#include <QHash>

namespace barline {

/// How many places play each clip of a project, and which track of one composition plays it first. A plain value, made
/// in one pass over all instances.
class ClipUsage
{
public:
    ClipUsage() = default;
    ClipUsage(const Project &project, CompositionId shown);

    /// Instances of any composition that play the clip, by themselves or through a re-pointed bar.
    int placesOf(ClipId clip) const { return m_uses.value(clip).places; }
    /// The place of the track in the shown composition that plays the clip first, -1 where none does.
    qsizetype trackOf(ClipId clip) const { return m_uses.value(clip).track; }

private:
    struct Use
    {
        int places = 0;
        qsizetype track = -1;
    };

    void count(ClipId clip, qsizetype track);

    QHash<ClipId, Use> m_uses;
};

} // namespace barline
