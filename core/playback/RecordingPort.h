#pragma once

#include "core/playback/SynthPort.h"

#include <QtGlobal>

#include <vector>

namespace barline {

/// What a synthesizer was told, and when.
struct SynthCall
{
    enum class Kind { NoteOn, NoteOff, Controller, Bend, BendRange, Pressure, Program };

    qint64 frame = 0; ///< samples since the recording began
    Kind kind = Kind::NoteOn;
    int channel = 0;
    int number = 0; ///< key, controller, bank
    int value = 0;
    bool operator==(const SynthCall &) const = default;
};

/// Writes down what a synthesizer would be told. It allocates: not for live sound.
class RecordingPort final : public SynthPort
{
public:
    const std::vector<SynthCall> &calls() const { return m_calls; }
    qint64 frame() const { return m_frame; }
    void clear() { m_calls.clear(); }

    void noteOn(int channel, int key, int velocity) override;
    void noteOff(int channel, int key) override;
    void controller(int channel, int number, int value) override;
    void bend(int channel, int value) override;
    void bendRange(int channel, int cents) override;
    void pressure(int channel, int value) override;
    void program(int channel, int bank, int program, bool drums) override;
    void render(float *left, float *right, int frames) override;

private:
    void write(SynthCall::Kind kind, int channel, int number, int value);

    std::vector<SynthCall> m_calls;
    qint64 m_frame = 0;
};

} // namespace barline
