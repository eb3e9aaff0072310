#include "core/playback/FluidPort.h"

#include "core/base/Logging.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <fluidsynth.h>

namespace barline {

namespace {

constexpr int kCentsPerSemitone = 100;

void logFluid(int level, const char *message, void *)
{
    if (level <= FLUID_ERR)
        qCWarning(lcPlayback, "%s", message);
    else
        qCDebug(lcPlayback, "%s", message);
}

int semitonesFor(int cents)
{
    return std::clamp((cents + kCentsPerSemitone - 1) / kCentsPerSemitone, 1, 72);
}

} // namespace

QString soundFontPath()
{
    const QString chosen = qEnvironmentVariable("BARLINE_SOUNDFONT");
    return chosen.isEmpty() ? QStringLiteral("/usr/share/sounds/sf2/TimGM6mb.sf2") : chosen;
}

FluidPort::FluidPort()
    : m_settings(new_fluid_settings())
{
    m_bendRange.fill(200);
    fluid_settings_setint(m_settings, "synth.midi-channels", kChannels);
    fluid_settings_setint(m_settings, "synth.cpu-cores", 1);
    fluid_settings_setint(m_settings, "synth.polyphony", 128);
    fluid_settings_setint(m_settings, "synth.dynamic-sample-loading", 0);
    // One thread at a time uses it: without this FluidSynth locks in every call.
    fluid_settings_setint(m_settings, "synth.threadsafe-api", 0);
    fluid_settings_setnum(m_settings, "synth.sample-rate", kSampleRate);
    fluid_settings_setnum(m_settings, "synth.gain", 0.5);
}

Result<std::shared_ptr<FluidPort>> FluidPort::create(const QString &soundFont)
{
    for (const int level : {FLUID_PANIC, FLUID_ERR, FLUID_WARN, FLUID_INFO, FLUID_DBG})
        fluid_set_log_function(level, logFluid, nullptr);
    if (!QFileInfo::exists(soundFont)) {
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("barline::FluidPort",
                                                   "No SoundFont at %1: playing silently, in time. Install "
                                                   "timgm6mb-soundfont, or name one in BARLINE_SOUNDFONT.")
                           .arg(soundFont));
    }
    std::shared_ptr<FluidPort> port(new FluidPort);
    port->m_synth = new_fluid_synth(port->m_settings);
    if (!port->m_synth || fluid_synth_sfload(port->m_synth, QFile::encodeName(soundFont).constData(), 1) < 0) {
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("barline::FluidPort",
                                                   "The SoundFont %1 cannot be read: playing silently, in time.")
                           .arg(soundFont));
    }
    return port;
}

FluidPort::~FluidPort()
{
    if (m_synth)
        delete_fluid_synth(m_synth);
    delete_fluid_settings(m_settings);
}

void FluidPort::noteOn(int channel, int key, int velocity)
{
    fluid_synth_noteon(m_synth, channel, key, velocity);
}

void FluidPort::noteOff(int channel, int key)
{
    fluid_synth_noteoff(m_synth, channel, key);
}

void FluidPort::controller(int channel, int number, int value)
{
    fluid_synth_cc(m_synth, channel, number, value);
}

void FluidPort::bend(int channel, int value)
{
    // FluidSynth's range is whole semitones; the value makes up for what was asked for.
    const int range = m_bendRange[static_cast<size_t>(channel)];
    const int steps = (value - 8192) * range / (semitonesFor(range) * kCentsPerSemitone);
    fluid_synth_pitch_bend(m_synth, channel, std::clamp(8192 + steps, 0, 16383));
}

void FluidPort::bendRange(int channel, int cents)
{
    m_bendRange[static_cast<size_t>(channel)] = std::max(1, cents);
    fluid_synth_pitch_wheel_sens(m_synth, channel, semitonesFor(cents));
}

void FluidPort::pressure(int channel, int value)
{
    fluid_synth_channel_pressure(m_synth, channel, value);
}

void FluidPort::program(int channel, int bank, int program, bool drums)
{
    fluid_synth_set_channel_type(m_synth, channel, drums ? CHANNEL_TYPE_DRUM : CHANNEL_TYPE_MELODIC);
    if (!drums)
        fluid_synth_bank_select(m_synth, channel, bank);
    fluid_synth_program_change(m_synth, channel, program);
}

void FluidPort::render(float *left, float *right, int frames)
{
    if (left && right)
        fluid_synth_write_float(m_synth, frames, left, 0, 1, right, 0, 1);
}

} // namespace barline
