#pragma once

#include "core/base/Id.h"
#include "core/store/Session.h"

#include <QHash>

namespace barline {

struct InstancePlace
{
    CompositionId composition;
    TrackId track;
};

/// Where things stand.
class PlaceTable
{
public:
    explicit PlaceTable(Session &session)
        : m_session(session)
    {}

    // What is not there is not in the answer.
    Result<QHash<TrackId, CompositionId>> ofTracks(const QList<TrackId> &tracks);
    Result<QHash<InstanceId, InstancePlace>> ofInstances(const QList<InstanceId> &instances);
    /// The first of the clips whose bars do not count from 0 without a gap; none where all do.
    Result<ClipId> clipWithGap(const QList<ClipId> &clips);

private:
    Session &m_session;
};

} // namespace barline
