#include "core/playback/RecordingPort.h"

#include <algorithm>

namespace barline {

using Kind = SynthCall::Kind;

void RecordingPort::write(Kind kind, int channel, int number, int value)
{
    m_calls.push_back({m_frame, kind, channel, number, value});
}

void RecordingPort::noteOn(int channel, int key, int velocity)
{
    write(Kind::NoteOn, channel, key, velocity);
}

void RecordingPort::noteOff(int channel, int key)
{
    write(Kind::NoteOff, channel, key, 0);
}

void RecordingPort::controller(int channel, int number, int value)
{
    write(Kind::Controller, channel, number, value);
}

void RecordingPort::bend(int channel, int value)
{
    write(Kind::Bend, channel, 0, value);
}

void RecordingPort::bendRange(int channel, int cents)
{
    write(Kind::BendRange, channel, 0, cents);
}

void RecordingPort::pressure(int channel, int value)
{
    write(Kind::Pressure, channel, 0, value);
}

void RecordingPort::program(int channel, int bank, int program, bool)
{
    write(Kind::Program, channel, bank, program);
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
