#include "core/format/midi/MidiWriter.h"

#include "core/format/midi/ConductorTrack.h"

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>

namespace barline {

namespace {

constexpr quint8 kName = 0x03;
constexpr quint8 kInstrumentName = 0x04;
constexpr int kNoteOffStatus = 0x80;
constexpr int kNoteOnStatus = 0x90;
constexpr int kControllerStatus = 0xb0;
constexpr int kProgramStatus = 0xc0;
constexpr int kPressureStatus = 0xd0;
constexpr int kBendStatus = 0xe0;
constexpr int kHighestDivision = 32767;

int divisionFor(const std::vector<TimedEvent> &events, int preferred)
{
    const qint64 wanted = preferred >= 1 && preferred <= kHighestDivision ? preferred : 480;
    qint64 common = Ticks::kPerBeat;
    for (const TimedEvent &event : events) {
        if (event.kind == TimedEvent::Kind::NoteOn || event.kind == TimedEvent::Kind::NoteOff)
            common = std::gcd(common, event.at.value());
    }
    const qint64 exact = std::lcm(wanted, Ticks::kPerBeat / common);
    return static_cast<int>(exact <= kHighestDivision ? exact : wanted);
}

void addSetup(MidiTrack &track, const TrackSound &sound, bool bends)
{
    const int channel = sound.channel.value();
    const auto control = [&](int number, int value) {
        track.add(0, MidiTrack::Setup, kControllerStatus, channel, number, value);
    };
    track.addText(0, kName, sound.name);
    if (!sound.instrument.isEmpty())
        track.addText(0, kInstrumentName, sound.instrument);
    if (sound.bank) {
        control(0, *sound.bank >> 7);
        control(32, *sound.bank & 0x7f);
    }
    if (sound.program)
        track.add(0, MidiTrack::Setup, kProgramStatus, channel, *sound.program);
    control(7, sound.volume);
    control(10, sound.pan);
    if (bends) {
        // Registered parameter 0: the bend range, in semitones and cents; then none is chosen.
        control(101, 0);
        control(100, 0);
        control(6, std::min(127, sound.bendRange / 100));
        control(38, sound.bendRange % 100);
        control(101, 127);
        control(100, 127);
    }
}

/// Adds events in order of time.
class TrackFiller
{
public:
    TrackFiller(MidiTrack &track, int channel)
        : m_track(track)
        , m_channel(channel)
    {}

    void add(const TimedEvent &event, qint64 at)
    {
        using Kind = TimedEvent::Kind;
        std::deque<qint64> &open = m_open[event.number & 127];
        switch (event.kind) {
        case Kind::NoteOn:
            open.push_back(at);
            m_track.add(at, MidiTrack::NoteOn, kNoteOnStatus, m_channel, event.number, event.value);
            break;
        case Kind::NoteOff: {
            // Rounded to one tick, a note would end before it starts.
            const qint64 end = open.empty() ? at : std::max(at, open.front() + 1);
            if (!open.empty())
                open.pop_front();
            m_track.add(end, MidiTrack::NoteOff, kNoteOffStatus, m_channel, event.number, 0);
            break;
        }
        case Kind::Controller:
            m_track.add(at, MidiTrack::Control, kControllerStatus, m_channel, event.number, event.value);
            break;
        case Kind::Bend:
            m_track.add(at, MidiTrack::Control, kBendStatus, m_channel, event.value & 0x7f, event.value >> 7);
            break;
        case Kind::Pressure:
            m_track.add(at, MidiTrack::Control, kPressureStatus, m_channel, event.value);
            break;
        }
    }

private:
    MidiTrack &m_track;
    int m_channel;
    std::array<std::deque<qint64>, 128> m_open; ///< where the notes that sound began, by pitch
};

} // namespace

QByteArray writeMidi(const TimedEvents &song)
{
    const std::vector<TimedEvent> events = song.events();
    const Composition none;
    const Composition &composition = song.composition() ? *song.composition() : none;
    const qint64 division = divisionFor(events, composition.ticksPerQuarter);
    const MidiClock clock = [division](Ticks at) {
        const qint64 beats = at.value() / Ticks::kPerBeat;
        const qint64 rest = at.value() % Ticks::kPerBeat;
        return beats * division + (rest * division + Ticks::kPerBeat / 2) / Ticks::kPerBeat;
    };
    const qint64 end = clock(song.order().length());

    std::vector<bool> bends(song.tracks().size());
    for (const TimedEvent &event : events) {
        if (event.kind == TimedEvent::Kind::Bend)
            bends[event.track] = true;
    }
    std::vector<MidiTrack> tracks(song.tracks().size());
    std::vector<TrackFiller> fillers;
    for (size_t i = 0; i < tracks.size(); ++i) {
        addSetup(tracks[i], song.tracks()[i], bends[i]);
        fillers.emplace_back(tracks[i], song.tracks()[i].channel.value());
    }
    for (const TimedEvent &event : events)
        fillers[event.track].add(event, clock(event.at));

    QByteArray file("MThd");
    appendNumber(file, 6, 4);
    appendNumber(file, 1, 2);
    appendNumber(file, static_cast<quint32>(tracks.size() + 1), 2);
    appendNumber(file, static_cast<quint32>(division), 2);
    file += conductorTrack(composition, song.order(), clock).toChunk(end);
    for (const MidiTrack &track : tracks)
        file += track.toChunk(end);
    return file;
}

} // namespace barline
