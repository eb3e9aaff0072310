#pragma once

#include "core/render/TimedEvents.h"

namespace barline {

/// A rendered song, prepared so that a player finds what it needs at any place without allocating. Immutable.
class Schedule
{
public:
    /// The played bars that set one controller of one track, ascending.
    struct Lane
    {
        ControllerLane controller;
        std::vector<int> bars;
    };

    explicit Schedule(std::shared_ptr<const TimedEvents> events);

    const TimedEvents &events() const { return *m_events; }
    const PlayOrder &order() const { return m_events->order(); }
    const std::vector<TrackSound> &tracks() const { return m_events->tracks(); }
    const std::vector<Lane> &lanes() const { return m_lanes; }

    /// What a lane was last set to before a song position; -1 where nothing set it.
    int valueBefore(const Lane &lane, Ticks song) const;
    /// The song position of the composition position in the same pass of its loops as `song` is in `from`, or in the
    /// last there is; the end where it is not played.
    Ticks mapped(const Schedule &from, Ticks song) const;
    /// The place of a track, -1 where it is not.
    int indexOfTrack(TrackId track) const;

private:
    std::shared_ptr<const TimedEvents> m_events;
    std::vector<Lane> m_lanes;
};

} // namespace barline
