#pragma once

#include "core/model/PerTrack.h"

#include <QHash>

namespace barline {

/// Where the instances of a composition are, found without looking through all of them. A value; one thread.
class InstanceIndex
{
public:
    /// Before it is asked about a composition; costs what changed since the last one.
    void follow(const Composition &composition) { m_tracks.follow(composition); }

    /// Null where it is not there.
    InstancePtr find(InstanceId id) const;
    /// The place of its track, -1 where it is not there.
    qsizetype trackOf(InstanceId id) const;

private:
    struct OfTrack
    {
        OfTrack() = default;
        explicit OfTrack(const Track &track);

        QHash<InstanceId, InstancePtr> instances;
    };

    PerTrack<OfTrack> m_tracks;
};

} // namespace barline
