#include "core/format/midi/ConductorTrack.h"

#include "core/model/Tonality.h"

#include <QMap>

#include <algorithm>
#include <bit>
#include <cmath>

namespace barline {

namespace {

constexpr quint8 kTrackName = 0x03;
constexpr quint8 kMarker = 0x06;
constexpr quint8 kTempo = 0x51;
constexpr quint8 kTimeSignature = 0x58;
constexpr quint8 kKeySignature = 0x59;
constexpr Ticks kRampStep{Ticks::kPerBeat / 4};

QByteArray meterBytes(Meter meter)
{
    QByteArray bytes;
    appendNumber(bytes, static_cast<quint32>(std::clamp(meter.numerator, 1, 255)), 1);
    appendNumber(bytes, static_cast<quint32>(std::bit_width(static_cast<quint32>(meter.denominator)) - 1), 1);
    appendNumber(bytes, static_cast<quint32>(96 / meter.denominator), 1); // MIDI clocks a count
    appendNumber(bytes, 8, 1);                                            // thirty-seconds a quarter
    return bytes;
}

/// Empty where the key is no key.
QByteArray keyBytes(const KeyChange &key)
{
    const std::optional<Tonality> tonality = Tonality::of(key);
    if (!tonality)
        return {};
    int sharps = tonality->sharps();
    while (sharps > 7)
        sharps -= 12;
    while (sharps < -7)
        sharps += 12;
    QByteArray bytes;
    appendNumber(bytes, static_cast<quint32>(sharps) & 0xff, 1);
    appendNumber(bytes, key.mode == Mode::Minor || key.mode == Mode::Aeolian ? 1 : 0, 1);
    return bytes;
}

/// Writes what is in force along the song, when it changes.
class Conductor
{
public:
    Conductor(const Composition &composition, const PlayOrder &order, const MidiClock &clock, MidiTrack &track)
        : m_composition(composition)
        , m_order(order)
        , m_clock(clock)
        , m_track(track)
    {}

    void addSpan(const PlayedSpan &span, bool isLast)
    {
        m_span = &span;
        addTempos();
        addMeters();
        addKeys();
        for (const Marker &marker : m_composition.markers) {
            const Ticks at = m_composition.meters.startOf(marker.bar) + marker.beat;
            if (at >= span.from && (at < span.to || (isLast && at == span.to)))
                m_track.addText(timeOf(at), kMarker, marker.name);
        }
    }

private:
    qint64 timeOf(Ticks composition) const { return m_clock(m_span->songStart + (composition - m_span->from)); }

    void put(Ticks at, quint8 type, const QByteArray &data)
    {
        if (!data.isEmpty() && m_inForce.value(type) != data) {
            m_inForce.insert(type, data);
            m_track.addMeta(timeOf(at), type, data);
        }
    }

    void addTempos()
    {
        const auto &segments = m_order.tempo().segments();
        for (size_t i = 0; i < segments.size(); ++i) {
            const Ticks from = std::max(m_span->from, segments[i].from);
            const Ticks to = i + 1 < segments.size() ? std::min(m_span->to, segments[i + 1].from) : m_span->to;
            if (from >= to)
                continue;
            if (segments[i].change == 0) {
                putTempo(from, segments[i].bpm);
                continue;
            }
            for (Ticks at = from; at < to; at += kRampStep) {
                const Ticks end = std::min(to, at + kRampStep);
                const double seconds = m_order.tempo().secondsAt(end) - m_order.tempo().secondsAt(at);
                putTempo(at, (end - at).toBeats() * 60 / seconds);
            }
        }
    }

    void putTempo(Ticks at, double bpm)
    {
        QByteArray bytes;
        appendNumber(bytes, static_cast<quint32>(std::clamp(std::round(60e6 / bpm), 1.0, 16777215.0)), 3);
        put(at, kTempo, bytes);
    }

    void addMeters()
    {
        const MeterMap &meters = m_composition.meters;
        put(m_span->from, kTimeSignature, meterBytes(meters.meterAt(m_span->first)));
        for (const MeterChange &change : meters.changes()) {
            const Ticks at = meters.startOf(change.bar);
            if (at > m_span->from && at < m_span->to)
                put(at, kTimeSignature, meterBytes(change.meter));
        }
    }

    void addKeys()
    {
        const auto placeOf = [this](const KeyChange &key) { return m_composition.meters.startOf(key.bar) + key.beat; };
        const KeyMap &keys = m_composition.keys;
        if (keys.isEmpty())
            return;
        qsizetype next = 0;
        while (next < keys.size() && placeOf(keys.at(next)) <= m_span->from)
            ++next;
        put(m_span->from, kKeySignature, keyBytes(keys.at(std::max<qsizetype>(0, next - 1))));
        for (; next < keys.size() && placeOf(keys.at(next)) < m_span->to; ++next)
            put(placeOf(keys.at(next)), kKeySignature, keyBytes(keys.at(next)));
    }

    const Composition &m_composition;
    const PlayOrder &m_order;
    const MidiClock &m_clock;
    MidiTrack &m_track;
    const PlayedSpan *m_span = nullptr;
    QMap<quint8, QByteArray> m_inForce;
};

} // namespace

MidiTrack conductorTrack(const Composition &composition, const PlayOrder &order, const MidiClock &clock)
{
    MidiTrack track;
    track.addText(0, kTrackName, composition.name);
    Conductor conductor(composition, order, clock, track);
    for (size_t i = 0; i < order.spans().size(); ++i)
        conductor.addSpan(order.spans()[i], i + 1 == order.spans().size());
    return track;
}

} // namespace barline
