#include "core/render/TempoTimeline.h"

#include <algorithm>
#include <cmath>

namespace barline {

TempoTimeline::TempoTimeline(const Composition &composition)
{
    if (composition.tempos.isEmpty()) {
        m_segments.push_back(Segment());
        return;
    }
    for (qsizetype i = 0; i < composition.tempos.size(); ++i) {
        const TempoChange &entry = composition.tempos.at(i);
        Segment segment;
        segment.bpm = entry.bpm;
        segment.from = i == 0 ? Ticks() : composition.meters.startOf(entry.bar) + entry.beat;
        if (i > 0)
            segment.seconds = secondsAt(segment.from);
        m_segments.push_back(segment);
        const Ticks begins = composition.meters.startOf(entry.bar) + entry.beat;
        if (!entry.ramp || i + 1 == composition.tempos.size())
            continue;
        if (i == 0 && begins > Ticks()) {
            // Before the first entry its value holds; the glide begins at the entry.
            segment.seconds = secondsAt(begins);
            segment.from = begins;
            m_segments.push_back(segment);
        }
        const TempoChange &next = composition.tempos.at(i + 1);
        const double beats = (composition.meters.startOf(next.bar) + next.beat - begins).toBeats();
        // At an even glide the mean tempo is the mean of both ends.
        const double duration = beats * 120 / (entry.bpm + next.bpm);
        if (duration > 0)
            m_segments.back().change = (next.bpm - entry.bpm) / duration;
    }
}

const TempoTimeline::Segment &TempoTimeline::segmentAt(Ticks at) const
{
    const auto after = std::upper_bound(m_segments.begin(), m_segments.end(), at,
                                        [](Ticks time, const Segment &segment) { return time < segment.from; });
    return after == m_segments.begin() ? m_segments.front() : *(after - 1);
}

double TempoTimeline::secondsInto(const Segment &segment, Ticks at)
{
    // beats * 60 = bpm * t + change * t^2 / 2, solved for t in the form that stays exact for a small change.
    const double sixtieths = (at - segment.from).toBeats() * 60;
    if (segment.change == 0)
        return sixtieths / segment.bpm;
    const double root = std::sqrt(std::max(0.0, segment.bpm * segment.bpm + 2 * segment.change * sixtieths));
    return 2 * sixtieths / (segment.bpm + root);
}

double TempoTimeline::secondsAt(Ticks at) const
{
    const Segment &segment = segmentAt(at);
    return segment.seconds + secondsInto(segment, at);
}

Ticks TempoTimeline::ticksAt(double seconds) const
{
    const double time = std::max(0.0, seconds);
    const auto after = std::upper_bound(m_segments.begin() + 1, m_segments.end(), time,
                                        [](double at, const Segment &segment) { return at < segment.seconds; });
    const Segment &segment = *(after - 1);
    const double into = time - segment.seconds;
    const double beats = (segment.bpm * into + segment.change * into * into / 2) / 60;
    return segment.from + Ticks(std::llround(beats * static_cast<double>(Ticks::kPerBeat)));
}

double TempoTimeline::bpmAt(Ticks at) const
{
    const Segment &segment = segmentAt(at);
    return segment.bpm + segment.change * secondsInto(segment, at);
}

} // namespace barline
