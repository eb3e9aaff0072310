#include "core/playback/Player.h"

#include <algorithm>
#include <utility>

// What a port is told of controllers: only what differs from what it was told before.

namespace barline {

void Player::forgetPort()
{
    for (ChannelState &channel : m_channels) {
        channel.controllers.fill(kUnset);
        channel.held.fill(0);
        channel.bend = kNeutralBend;
        channel.pressure = 0;
        channel.volume = kUnset;
        channel.pan = kUnset;
        channel.program = -1;
        channel.bendRange = 0;
    }
}

quint16 Player::trackCount() const
{
    return static_cast<quint16>(std::min<size_t>(m_schedule->tracks().size(), SynthPort::kChannels));
}

void Player::send(const ScheduledControl &control)
{
    if (control.track >= trackCount())
        return;
    switch (control.kind) {
    case ControlKind::Controller:
        sendController(control.track, control.number, static_cast<quint8>(control.value));
        break;
    case ControlKind::Bend:
        sendBend(control.track, control.value);
        break;
    case ControlKind::Pressure:
        sendPressure(control.track, static_cast<quint8>(control.value));
        break;
    }
}

void Player::sendController(quint16 track, quint8 number, quint8 value)
{
    quint8 &known = m_channels[track].controllers[number];
    if (known == value)
        return;
    known = value;
    m_port->controller(track, number, value);
}

void Player::sendBend(quint16 track, quint16 value)
{
    if (std::exchange(m_channels[track].bend, value) != value)
        m_port->bend(track, value);
}

void Player::sendPressure(quint16 track, quint8 value)
{
    if (std::exchange(m_channels[track].pressure, value) != value)
        m_port->pressure(track, value);
}

void Player::liftPedal(quint16 track)
{
    quint8 &pedal = m_channels[track].controllers[kPedalController];
    if (pedal != kUnset && pedal > 0)
        m_port->controller(track, kPedalController, 0);
    pedal = kUnset;
}

quint8 Player::defaultOf(quint16 track, quint8 controller) const
{
    switch (controller) {
    case 7:
        return volumeOf(track);
    case 10:
        return panOf(track);
    case 11:
        return 127;
    case 8:
        return 64;
    default:
        return controller >= 70 && controller <= 79 ? 64 : 0;
    }
}

void Player::chase()
{
    chaseSetup();
    chaseControllers();
    if (m_bar)
        chaseBends(m_song);
}

void Player::chaseSetup()
{
    for (quint16 track = 0; track < trackCount(); ++track) {
        const TrackSound &sound = m_schedule->tracks()[track];
        ChannelState &channel = m_channels[track];
        const bool drums = sound.channel == kDrumChannel;
        const int bank = std::clamp(sound.bank.value_or(0), 0, 16383);
        const int program = std::clamp(sound.program.value_or(0), 0, 127);
        const int all = (bank * 128 + program) * 2 + (drums ? 1 : 0);
        if (std::exchange(channel.program, all) != all)
            m_port->program(track, bank, program, drums);
        if (std::exchange(channel.bendRange, sound.bendRange) != sound.bendRange)
            m_port->bendRange(track, sound.bendRange);
        chaseMix(track);
    }
}

// A controller curve has the say over both.
void Player::chaseMix(quint16 track)
{
    ChannelState &channel = m_channels[track];
    const quint8 volume = volumeOf(track);
    const quint8 pan = panOf(track);
    if (std::exchange(channel.volume, volume) != volume && channel.controllers[7] == kUnset)
        m_port->controller(track, 7, volume);
    if (std::exchange(channel.pan, pan) != pan && channel.controllers[10] == kUnset)
        m_port->controller(track, 10, pan);
}

quint8 Player::volumeOf(quint16 track) const
{
    const quint8 preview = m_channels[track].previewVolume;
    return preview != kUnset ? preview : m_schedule->tracks()[track].volume;
}

quint8 Player::panOf(quint16 track) const
{
    const quint8 preview = m_channels[track].previewPan;
    return preview != kUnset ? preview : m_schedule->tracks()[track].pan;
}

void Player::previewMix(const Order &order)
{
    const int track = m_schedule ? m_schedule->indexOfTrack(order.track) : -1;
    if (track < 0 || track >= trackCount())
        return;
    ChannelState &channel = m_channels[static_cast<size_t>(track)];
    channel.previewVolume = order.pitch;
    channel.previewPan = order.velocity;
    channel.previewEnds = false;
    chaseMix(static_cast<quint16>(track));
}

void Player::endMixPreviews(bool isMade)
{
    if (!isMade)
        forgetMixPreviews(true);
    for (ChannelState &channel : m_channels)
        channel.previewEnds = isMade;
}

void Player::forgetMixPreviews(bool alsoHeld)
{
    for (ChannelState &channel : m_channels) {
        if (!alsoHeld && !channel.previewEnds)
            continue;
        channel.previewVolume = channel.previewPan = kUnset;
        channel.previewEnds = false;
    }
    for (quint16 track = 0; m_schedule && track < trackCount(); ++track)
        chaseMix(track);
}

void Player::chaseControllers()
{
    for (quint16 track = 0; track < trackCount(); ++track)
        m_targets[track].fill(kUnset);
    for (const Schedule::Lane &lane : m_schedule->lanes()) {
        const int value = m_schedule->valueBefore(lane, m_song);
        if (lane.controller.track < trackCount() && value >= 0)
            m_targets[lane.controller.track][lane.controller.number] = static_cast<quint8>(value);
    }
    for (quint16 track = 0; track < trackCount(); ++track) {
        for (quint8 number = 0; number < 128; ++number) {
            const quint8 target = m_targets[track][number];
            quint8 &known = m_channels[track].controllers[number];
            if (target != kUnset) {
                sendController(track, number, target);
            } else if (known != kUnset) {
                if (known != defaultOf(track, number))
                    m_port->controller(track, number, defaultOf(track, number));
                known = kUnset;
            }
        }
    }
}

void Player::chaseBends(Ticks before)
{
    for (quint16 track = 0; track < trackCount(); ++track) {
        quint16 bend = kNeutralBend;
        quint8 pressure = 0;
        for (const ScheduledControl &control : m_bar->controls) {
            // What the bar sets at its start it sets at once.
            if (control.at + m_toSong >= before && control.at + m_toSong > m_barStart)
                break;
            if (control.track == track && control.kind == ControlKind::Bend)
                bend = control.value;
            else if (control.track == track && control.kind == ControlKind::Pressure)
                pressure = static_cast<quint8>(control.value);
        }
        sendBend(track, bend);
        sendPressure(track, pressure);
    }
}

} // namespace barline
