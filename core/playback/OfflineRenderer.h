#pragma once

#include "core/playback/RecordingPort.h"
#include "core/render/TimedEvents.h"

#include <memory>

namespace barline {

/// Samples of two channels.
struct StereoSamples
{
    std::vector<float> left;
    std::vector<float> right;
};

/// Plays a song from its start to its end with the code that plays it live, as fast as it goes. The same song gives the
/// same result.
class OfflineRenderer
{
public:
    explicit OfflineRenderer(std::shared_ptr<const TimedEvents> events, int sampleRate = 48000)
        : m_events(std::move(events))
        , m_sampleRate(sampleRate)
    {}

    /// What a synthesizer is told.
    std::vector<SynthCall> record() const;
    /// What the port sounds like, and `tail` seconds more. The port must render at the sample rate given.
    StereoSamples render(SynthPort &port, double tail = 0) const;

private:
    std::shared_ptr<const TimedEvents> m_events;
    int m_sampleRate;
};

} // namespace barline
