#include "core/playback/RecordingPort.h"

#include <algorithm>

namespace barline {

void RecordingPort::write(SynthCall::Kind kind, int channel, int number, int value)
{
    m_calls.push_back({m_frame, kind, channel, number, value});
}

void RecordingPort::noteOn(int channel, int key, int velocity)
{
    write(SynthCall::Kind::NoteOn, channel, key, velocity);
}

void RecordingPort::noteOff(int channel, int key)
{
    write(SynthCall::Kind::NoteOff, channel, key, 0);
}

void RecordingPort::controller(int channel, int number, int value)
{
    write(SynthCall::Kind::Controller, channel, number, value);
}

void RecordingPort::bend(int channel, int value)
{
    write(SynthCall::Kind::Bend, channel, 0, value);
}

void RecordingPort::bendRange(int channel, int cents)
{
    write(SynthCall::Kind::BendRange, channel, 0, cents);
}

void RecordingPort::pressure(int channel, int value)
{
    write(SynthCall::Kind::Pressure, channel, 0, value);
}

void RecordingPort::program(int channel, int bank, int program, bool)
{
    write(SynthCall::Kind::Program, channel, bank, program);
}

void RecordingPort::render(float *left, float *right, int frames)
{
    if (left && right) {
        std::fill_n(left, frames, 0.0f);
        std::fill_n(right, frames, 0.0f);
    }
    m_frame += frames;
}

} // namespace barline
