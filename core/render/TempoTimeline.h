#pragma once

#include "core/model/Composition.h"

#include <vector>

namespace barline {

/// The tempo map as a clock: positions from the composition's start to seconds and back, loops not counted. A ramp
/// changes the tempo evenly in time until the next entry.
class TempoTimeline
{
public:
    /// From one entry of the map to the next.
    struct Segment
    {
        Ticks from;
        double seconds = 0; ///< when it begins
        double bpm = 120;   ///< at its start
        double change = 0;  ///< beats a minute, gained each second
        bool operator==(const Segment &) const = default;
    };

    TempoTimeline()
        : m_segments{Segment()}
    {}
    explicit TempoTimeline(const Composition &composition);

    const std::vector<Segment> &segments() const { return m_segments; }
    double secondsAt(Ticks at) const;
    /// The nearest tick. Times before 0 count as 0.
    Ticks ticksAt(double seconds) const;
    /// Beats (quarter notes) a minute.
    double bpmAt(Ticks at) const;

private:
    const Segment &segmentAt(Ticks at) const;
    static double secondsInto(const Segment &segment, Ticks at);

    std::vector<Segment> m_segments; ///< the first from 0 on
};

} // namespace barline
