#pragma once

#include "core/playback/FluidPort.h"

#include <functional>
#include <memory>

namespace barline {

/// An audio device that pulls samples, on a thread of its own, for as long as it exists. Making and deleting one may
/// block: do both on a worker.
class AudioDevice
{
public:
    /// Writes this many samples. Neither locks nor allocates.
    using Fill = std::function<void(float *left, float *right, int frames)>;

    AudioDevice() = default;
    virtual ~AudioDevice() = default;
    AudioDevice(const AudioDevice &) = delete;
    AudioDevice &operator=(const AudioDevice &) = delete;
};

/// Makes a device with the settings of `port`; null where there is none.
using DeviceOpener = std::function<std::unique_ptr<AudioDevice>(std::shared_ptr<FluidPort> port, AudioDevice::Fill)>;

/// The first of FluidSynth's drivers that has a device: pulseaudio, pipewire, alsa, jack.
std::unique_ptr<AudioDevice> openAudioDevice(std::shared_ptr<FluidPort> port, AudioDevice::Fill fill);

} // namespace barline
