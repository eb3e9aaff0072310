#include "core/render/BarContent.h"

#include "core/render/Curves.h"

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

constexpr int kDefaultBendRange = 200;

int toController(double value)
{
    return static_cast<int>(std::clamp(std::floor(value + 0.5), 0.0, 127.0));
}

/// Collects the controllers of one track in one bar, the latest instance first.
class ControlCollector
{
public:
    ControlCollector(BarContent &content, quint16 track, int bendRange)
        : m_content(content)
        , m_track(track)
        , m_bendRange(bendRange > 0 ? bendRange : kDefaultBendRange)
    {}

    void take(const ResolvedBar &bar)
    {
        const BarExpression &expression = bar.expression;
        for (auto lane = expression.cc.cbegin(); lane != expression.cc.cend(); ++lane) {
            const bool claimed = m_controllers[lane.key() & 127];
            if (!claimed && !lane->isEmpty()) {
                m_controllers[lane.key() & 127] = true;
                send(bar, sampled(*lane, bar.length, toController), ControlKind::Controller, lane.key());
            }
        }
        if (!m_hasPedal && expression.pedal && !expression.pedal->isEmpty()) {
            m_hasPedal = true;
            sendPedal(bar, *expression.pedal);
        }
        if (!m_hasBend && expression.pitchBend && !expression.pitchBend->isEmpty()) {
            m_hasBend = true;
            const auto wire = [range = m_bendRange](double cents) {
                const double steps = std::floor(cents / range * kNeutralBend + 0.5);
                return static_cast<int>(std::clamp(steps + kNeutralBend, 0.0, 16383.0));
            };
            const auto samples = sampled(*expression.pitchBend, bar.length, wire);
            send(bar, samples, ControlKind::Bend, 0);
            if (samples.constLast().value != kNeutralBend)
                m_content.bent.push_back(m_track);
        }
        if (!m_hasPressure && expression.aftertouch && !expression.aftertouch->isEmpty()) {
            m_hasPressure = true;
            const auto samples = sampled(*expression.aftertouch, bar.length, toController);
            send(bar, samples, ControlKind::Pressure, 0);
            if (samples.constLast().value != 0)
                m_content.pressed.push_back(m_track);
        }
    }

private:
    void send(const ResolvedBar &bar, const QList<CurveSample> &samples, ControlKind kind, quint8 number)
    {
        if (kind == ControlKind::Controller)
            addLane(number);
        for (const CurveSample &sample : samples)
            m_content.controls.push_back(
                {bar.start + sample.at, m_track, kind, number, static_cast<quint16>(sample.value)});
    }

    void sendPedal(const ResolvedBar &bar, const QList<PedalEvent> &pedal)
    {
        for (const PedalEvent &event : pedal) {
            if (event.time < Ticks() || event.time >= bar.length)
                continue;
            addLane(kPedalController);
            const quint8 value = event.wireValue.value_or(event.on ? 127 : 0);
            m_content.controls.push_back(
                {bar.start + event.time, m_track, ControlKind::Controller, kPedalController, value});
        }
    }

    void addLane(quint8 number)
    {
        const ControllerLane lane{m_track, number};
        if (std::find(m_content.lanes.begin(), m_content.lanes.end(), lane) == m_content.lanes.end())
            m_content.lanes.push_back(lane);
    }

    BarContent &m_content;
    quint16 m_track;
    int m_bendRange;
    std::array<bool, 128> m_controllers{};
    bool m_hasPedal = false;
    bool m_hasBend = false;
    bool m_hasPressure = false;
};

} // namespace

BarContent contentOf(const Project &project, const Composition &composition, BarNumber bar,
                     const std::vector<CoveringInstance> &instances)
{
    BarContent content;
    for (auto first = instances.begin(); first != instances.end();) {
        const quint16 track = first->track;
        const auto last =
            std::find_if(first, instances.end(), [track](const CoveringInstance &each) { return each.track != track; });
        const Instrument &instrument = composition.tracks.at(track)->instrument;
        ControlCollector collector(content, track, instrument.bendRange.value_or(kDefaultBendRange));
        for (auto each = last; each != first;) {
            --each;
            if (each->instance->muted)
                continue;
            const ClipBarIndex ownBar(bar - each->instance->startBar);
            const ResolvedBar resolved = resolve(project, composition, *each->instance, ownBar);
            collector.take(resolved);
            for (const ResolvedNote &note : resolved.notes) {
                if (note.sounds())
                    content.notes.push_back({note.start, note.end, track, note.pitch.value(), note.velocity.value()});
            }
        }
        first = last;
    }
    std::stable_sort(content.notes.begin(), content.notes.end(),
                     [](const ScheduledNote &a, const ScheduledNote &b) { return a.start < b.start; });
    std::stable_sort(content.controls.begin(), content.controls.end(),
                     [](const ScheduledControl &a, const ScheduledControl &b) { return a.at < b.at; });
    std::sort(content.lanes.begin(), content.lanes.end());
    content.notes.shrink_to_fit();
    content.controls.shrink_to_fit();
    return content;
}

} // namespace barline
