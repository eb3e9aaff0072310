#pragma once

#include "core/playback/FluidPort.h"

#include <functional>

struct _fluid_audio_driver_t;

namespace barline {

/// An audio device that pulls samples, on a thread of its own, from `fill`. Making and deleting one may block: do both
/// on a worker.
class AudioDevice
{
public:
    /// Writes this many samples. Neither locks nor allocates.
    using Fill = std::function<void(float *left, float *right, int frames)>;

    /// The first of the drivers that has a device (pulseaudio, pipewire, alsa, jack); null where there is none.
    static std::unique_ptr<AudioDevice> open(std::shared_ptr<FluidPort> port, Fill fill);
    ~AudioDevice();
    AudioDevice(const AudioDevice &) = delete;
    AudioDevice &operator=(const AudioDevice &) = delete;

private:
    AudioDevice(std::shared_ptr<FluidPort> port, Fill fill);
    static int pull(void *device, int frames, int effectCount, float *effects[], int outCount, float *out[]);

    std::shared_ptr<FluidPort> m_port;
    Fill m_fill;
    _fluid_audio_driver_t *m_driver = nullptr;
};

} // namespace barline
