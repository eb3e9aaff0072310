#pragma once

#include "core/base/Result.h"
#include "core/playback/SynthPort.h"

#include <array>
#include <memory>

struct _fluid_hashtable_t;
struct _fluid_synth_t;

namespace barline {

/// FluidSynth with one SoundFont: the sound engine only, told what to sound and when by a Player. Made on a worker
/// (reading a SoundFont takes a while), then used by one thread at a time.
class FluidPort final : public SynthPort
{
public:
    static constexpr int kSampleRate = 48000;

    /// NotFound where there is no such file, Unavailable where it is no SoundFont; translated, for the status bar.
    static Result<std::shared_ptr<FluidPort>> create(const QString &soundFont);
    ~FluidPort() override;

    /// The settings that an audio driver is made with.
    _fluid_hashtable_t *settings() const { return m_settings; }

    void noteOn(int channel, int key, int velocity) override;
    void noteOff(int channel, int key) override;
    void controller(int channel, int number, int value) override;
    void bend(int channel, int value) override;
    void bendRange(int channel, int cents) override;
    void pressure(int channel, int value) override;
    void program(int channel, int bank, int program, bool drums) override;
    void render(float *left, float *right, int frames) override;

private:
    FluidPort();

    _fluid_hashtable_t *m_settings;
    _fluid_synth_t *m_synth = nullptr;
    std::array<int, kChannels> m_bendRange; ///< cents that were asked for
};

/// Where the SoundFont is: BARLINE_SOUNDFONT, else Debian's timgm6mb-soundfont.
QString soundFontPath();

} // namespace barline
