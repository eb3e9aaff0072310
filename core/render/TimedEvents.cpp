#include "core/render/TimedEvents.h"

#include "core/render/ChangedBars.h"

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

const BarContentPtr &emptyBar()
{
    static const BarContentPtr kEmpty = std::make_shared<const BarContent>();
    return kEmpty;
}

std::vector<TrackSound> soundsOf(const Composition &composition)
{
    const bool anySolo = hasSolo(composition);
    std::vector<TrackSound> sounds;
    for (const TrackPtr &track : composition.tracks) {
        TrackSound sound;
        sound.id = track->id;
        sound.name = track->name;
        sound.instrument = track->instrument.name;
        sound.channel = track->instrument.channel;
        sound.program = track->instrument.program;
        sound.bank = track->instrument.bank;
        if (track->instrument.bendRange.value_or(0) > 0)
            sound.bendRange = *track->instrument.bendRange;
        sound.volume = volumeController(track->volume);
        sound.pan = panController(track->pan);
        sound.audible = isHeard(*track, anySolo);
        sounds.push_back(sound);
    }
    return sounds;
}

/// Which instances cover each bar that needs rendering, by bar number - 1.
std::vector<std::vector<CoveringInstance>> coverage(const Composition &composition, const std::vector<bool> &wanted)
{
    std::vector<std::vector<CoveringInstance>> covering(wanted.size());
    for (qsizetype track = 0; track < composition.tracks.size(); ++track) {
        for (const InstancePtr &instance : composition.tracks.at(track)->instances) {
            const qint64 first = std::max(0, instance->startBar.value() - 1);
            const qint64 end = std::min<qint64>(std::ssize(wanted), instance->endBar().value() - 1);
            for (qint64 bar = first; bar < end; ++bar) {
                if (wanted[static_cast<size_t>(bar)])
                    covering[static_cast<size_t>(bar)].push_back({static_cast<quint16>(track), instance.get()});
            }
        }
    }
    return covering;
}

int highestBar(const PlayOrder &order)
{
    int highest = 0;
    for (const PlayedSpan &span : order.spans())
        highest = std::max(highest, span.first.value() - 1 + span.bars);
    return highest;
}

bool setsAtStart(const BarContent &content, Ticks start, quint16 track, ControlKind kind)
{
    for (const ScheduledControl &control : content.controls) {
        if (control.at > start)
            return false;
        if (control.track == track && control.kind == kind)
            return true;
    }
    return false;
}

} // namespace

quint8 volumeController(double volume)
{
    return static_cast<quint8>(std::clamp(std::lround(100 * std::sqrt(std::max(0.0, volume))), 0L, 127L));
}

quint8 panController(double pan)
{
    return static_cast<quint8>(std::clamp(std::lround(64 + pan * (pan < 0 ? 64 : 63)), 0L, 127L));
}

TimedEvents TimedEvents::render(const Project &project, CompositionId id, const TimedEvents *previous,
                                std::stop_token stop, Ticks atLeast)
{
    TimedEvents rendered;
    rendered.m_project = project;
    rendered.m_composition = project.compositions.find(id);
    if (!rendered.m_composition)
        return rendered;
    const Composition &composition = *rendered.m_composition;
    rendered.m_tracks = soundsOf(composition);
    rendered.m_order = PlayOrder(composition, atLeast);
    const int barCount = highestBar(rendered.m_order);
    std::vector<bool> wanted(static_cast<size_t>(barCount), true);
    rendered.m_bars.resize(static_cast<size_t>(barCount), emptyBar());
    if (previous && previous->m_composition && previous->m_composition->id == id) {
        wanted = changedBars(previous->m_project, project, id, barCount);
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (i >= previous->m_bars.size())
                wanted[i] = true;
            else if (!wanted[i])
                rendered.m_bars[i] = previous->m_bars[i];
        }
    }
    const std::vector<std::vector<CoveringInstance>> covering = coverage(composition, wanted);
    for (size_t i = 0; i < wanted.size() && !stop.stop_requested(); ++i) {
        if (!wanted[i] || covering[i].empty())
            continue;
        BarContent content = barline::contentOf(project, composition, BarNumber(static_cast<int>(i) + 1), covering[i]);
        if (!content.isEmpty())
            rendered.m_bars[i] = std::make_shared<const BarContent>(std::move(content));
    }
    return rendered;
}

const BarContentPtr &TimedEvents::bar(int played) const
{
    if (played < 0 || played >= m_order.barCount())
        return emptyBar();
    return contentOf(m_order.barAt(played));
}

const BarContentPtr &TimedEvents::contentOf(BarNumber bar) const
{
    const auto index = static_cast<size_t>(bar.value() - 1);
    return bar >= BarNumber(1) && index < m_bars.size() ? m_bars[index] : emptyBar();
}

std::vector<quint16> TimedEvents::unbentAt(int played) const
{
    std::vector<quint16> tracks;
    if (played <= 0)
        return tracks;
    const Ticks start = played < m_order.barCount() ? m_order.meters().startOf(m_order.barAt(played)) : Ticks();
    for (const quint16 track : bar(played - 1)->bent) {
        if (!setsAtStart(*bar(played), start, track, ControlKind::Bend))
            tracks.push_back(track);
    }
    return tracks;
}

std::vector<quint16> TimedEvents::unpressedAt(int played) const
{
    std::vector<quint16> tracks;
    if (played <= 0)
        return tracks;
    const Ticks start = played < m_order.barCount() ? m_order.meters().startOf(m_order.barAt(played)) : Ticks();
    for (const quint16 track : bar(played - 1)->pressed) {
        if (!setsAtStart(*bar(played), start, track, ControlKind::Pressure))
            tracks.push_back(track);
    }
    return tracks;
}

std::vector<TimedEvent> TimedEvents::events() const
{
    using Kind = TimedEvent::Kind;
    std::vector<TimedEvent> all;
    const auto add = [&](Ticks at, quint16 track, Kind kind, quint8 number, quint16 value) {
        if (m_tracks[track].audible)
            all.push_back({at, m_order.secondsAt(at), track, kind, number, value});
    };
    for (int played = 0; played <= m_order.barCount(); ++played) {
        const Ticks songStart = m_order.songStartOf(played);
        for (const quint16 track : unbentAt(played))
            add(songStart, track, Kind::Bend, 0, kNeutralBend);
        for (const quint16 track : unpressedAt(played))
            add(songStart, track, Kind::Pressure, 0, 0);
        if (played == m_order.barCount())
            break;
        const Ticks toSong = songStart - m_order.meters().startOf(m_order.barAt(played));
        const Ticks jump = m_order.jumpAfter(songStart);
        for (const ScheduledControl &control : bar(played)->controls) {
            const Kind kind = control.kind == ControlKind::Controller ? Kind::Controller
                              : control.kind == ControlKind::Bend     ? Kind::Bend
                                                                      : Kind::Pressure;
            add(control.at + toSong, control.track, kind, control.number, control.value);
        }
        for (const ScheduledNote &note : bar(played)->notes) {
            add(note.start + toSong, note.track, Kind::NoteOn, note.pitch, note.velocity);
            add(std::min(note.end + toSong, jump), note.track, Kind::NoteOff, note.pitch, 0);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const TimedEvent &a, const TimedEvent &b) {
        return a.at != b.at ? a.at < b.at : a.kind < b.kind;
    });
    return all;
}

} // namespace barline
