#pragma once

namespace barline {

/// Where a player sends what sounds: a synthesizer, or whoever listens instead. Each track has a channel of its own,
/// 0..255, whatever its MIDI channel. Called from one thread at a time, often the audio thread: an implementation for
/// live sound neither locks nor allocates.
class SynthPort
{
public:
    static constexpr int kChannels = 256;

    virtual ~SynthPort() = default;

    virtual void noteOn(int channel, int key, int velocity) = 0;
    virtual void noteOff(int channel, int key) = 0;
    /// 0..127 each.
    virtual void controller(int channel, int number, int value) = 0;
    /// 0..16383, 8192 is none.
    virtual void bend(int channel, int value) = 0;
    /// Cents to either side that the ends of bend() stand for.
    virtual void bendRange(int channel, int cents) = 0;
    virtual void pressure(int channel, int value) = 0;
    virtual void program(int channel, int bank, int program, bool drums) = 0;
    /// Goes on by `frames` samples and writes them, unless the pointers are null (nobody hears it).
    virtual void render(float *left, float *right, int frames) = 0;
};

/// Hears nothing; time passes.
class SilentPort final : public SynthPort
{
public:
    void noteOn(int, int, int) override {}
    void noteOff(int, int) override {}
    void controller(int, int, int) override {}
    void bend(int, int) override {}
    void bendRange(int, int) override {}
    void pressure(int, int) override {}
    void program(int, int, int, bool) override {}
    void render(float *left, float *right, int frames) override
    {
        for (int i = 0; left && right && i < frames; ++i)
            left[i] = right[i] = 0;
    }
};

} // namespace barline
