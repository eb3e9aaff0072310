#include "core/edit/CborStream.h"

#include <QtEndian>

#include <algorithm>

namespace barline {

namespace {

template <typename... Values>
void writeAll(CborOut &out, const Values &...values)
{
    (write(out, values), ...);
}

template <typename... Values>
void readAll(CborIn &in, Values &...values)
{
    (read(in, values), ...);
}

} // namespace

void CborOut::finish()
{
    put(0xff);
    m_bytes.resize(m_used);
}

void CborOut::real(double value)
{
    char *at = room(kLongestHead);
    *at = static_cast<char>(0xfb);
    qToBigEndian(value, at + 1);
    m_used += kLongestHead;
}

void CborOut::longHead(Type type, quint64 value)
{
    char *at = room(kLongestHead);
    const auto write = [&]<typename T>(int width, T number) {
        *at = static_cast<char>(static_cast<int>(type) + width);
        qToBigEndian(number, at + 1);
        m_used += 1 + qsizetype(sizeof number);
    };
    if (value <= std::numeric_limits<quint8>::max())
        write(24, static_cast<quint8>(value));
    else if (value <= std::numeric_limits<quint16>::max())
        write(25, static_cast<quint16>(value));
    else if (value <= std::numeric_limits<quint32>::max())
        write(26, static_cast<quint32>(value));
    else
        write(27, value);
}

void CborOut::string(Type type, const QByteArray &value)
{
    head(type, static_cast<quint64>(value.size()));
    std::copy(value.cbegin(), value.cend(), room(value.size()));
    m_used += value.size();
}

CborIn::CborIn(const QByteArray &bytes)
    : m_reader(bytes)
    , m_size(bytes.size())
    , m_countLeft(m_size)
{
    m_ok = m_reader.isArray() && m_reader.enterContainer();
}

bool CborIn::isAtEnd()
{
    return m_ok && m_reader.lastError() == QCborError::NoError && !m_reader.hasNext() && m_reader.leaveContainer() &&
           m_reader.currentOffset() == m_size;
}

qint64 CborIn::integer()
{
    if (!m_ok || !m_reader.isInteger()) {
        fail();
        return 0;
    }
    const qint64 value = m_reader.toInteger();
    m_ok = m_reader.next();
    return value;
}

double CborIn::real()
{
    if (!m_ok || !m_reader.isDouble()) {
        fail();
        return 0;
    }
    const double value = m_reader.toDouble();
    m_ok = m_reader.next();
    return value;
}

bool CborIn::boolean()
{
    if (!m_ok || !m_reader.isBool()) {
        fail();
        return false;
    }
    const bool value = m_reader.toBool();
    m_ok = m_reader.next();
    return value;
}

QByteArray CborIn::bytes()
{
    if (!m_ok || !m_reader.isByteArray()) {
        fail();
        return {};
    }
    QByteArray all;
    auto chunk = m_reader.readByteArray();
    while (chunk.status == QCborStreamReader::Ok) {
        all += chunk.data;
        chunk = m_reader.readByteArray();
    }
    m_ok = chunk.status == QCborStreamReader::EndOfString;
    return all;
}

QString CborIn::text()
{
    if (!m_ok || !m_reader.isString()) {
        fail();
        return {};
    }
    QString all;
    auto chunk = m_reader.readString();
    while (chunk.status == QCborStreamReader::Ok) {
        all += chunk.data;
        chunk = m_reader.readString();
    }
    m_ok = chunk.status == QCborStreamReader::EndOfString;
    return all;
}

qsizetype CborIn::count()
{
    const qint64 value = integer();
    if (value < 0 || value > m_countLeft) {
        fail();
        return 0;
    }
    m_countLeft -= value;
    return value;
}

void write(CborOut &out, bool value)
{
    out.boolean(value);
}

void read(CborIn &in, bool &value)
{
    value = in.boolean();
}

void write(CborOut &out, double value)
{
    out.real(value);
}

void read(CborIn &in, double &value)
{
    value = in.real();
}

void write(CborOut &out, const QString &value)
{
    out.text(value);
}

void read(CborIn &in, QString &value)
{
    value = in.text();
}

void write(CborOut &out, const QByteArray &value)
{
    out.bytes(value);
}

void read(CborIn &in, QByteArray &value)
{
    value = in.bytes();
}

void write(CborOut &out, const Extras &value)
{
    out.integer(value.entries().size());
    for (const Extras::Entry &entry : value.entries())
        writeAll(out, entry.key, entry.value);
}

void read(CborIn &in, Extras &value)
{
    QList<Extras::Entry> entries;
    const qsizetype count = in.count();
    for (qsizetype i = 0; i < count && in.isOk(); ++i) {
        Extras::Entry entry;
        readAll(in, entry.key, entry.value);
        entries.append(std::move(entry));
    }
    value = Extras(std::move(entries));
}

void write(CborOut &out, const CopySource &value)
{
    writeAll(out, value.uid, value.revision);
}

void read(CborIn &in, CopySource &value)
{
    readAll(in, value.uid, value.revision);
}

void write(CborOut &out, const Meter &value)
{
    writeAll(out, value.numerator, value.denominator);
}

void read(CborIn &in, Meter &value)
{
    readAll(in, value.numerator, value.denominator);
    if (value.denominator <= 0 || value.numerator <= 0) {
        value = Meter();
        in.fail();
    }
}

void write(CborOut &out, const MeterChange &value)
{
    writeAll(out, value.bar, value.meter, value.extras);
}

void read(CborIn &in, MeterChange &value)
{
    readAll(in, value.bar, value.meter, value.extras);
}

void write(CborOut &out, const TempoChange &value)
{
    writeAll(out, value.bar, value.beat, value.bpm, value.ramp, value.extras);
}

void read(CborIn &in, TempoChange &value)
{
    readAll(in, value.bar, value.beat, value.bpm, value.ramp, value.extras);
}

void write(CborOut &out, const KeyChange &value)
{
    writeAll(out, value.bar, value.beat, value.key, value.mode, value.extras);
}

void read(CborIn &in, KeyChange &value)
{
    readAll(in, value.bar, value.beat, value.key, value.mode, value.extras);
}

void write(CborOut &out, const MeterMap &value)
{
    write(out, value.changes());
}

void read(CborIn &in, MeterMap &value)
{
    QList<MeterChange> changes;
    read(in, changes);
    value = MeterMap(std::move(changes));
}

void write(CborOut &out, const Loop &value)
{
    writeAll(out, value.startBar, value.lengthBars, value.repeatCount, value.extras);
}

void read(CborIn &in, Loop &value)
{
    readAll(in, value.startBar, value.lengthBars, value.repeatCount, value.extras);
}

void write(CborOut &out, const Marker &value)
{
    writeAll(out, value.bar, value.beat, value.name, value.color, value.lengthBars, value.extras);
}

void read(CborIn &in, Marker &value)
{
    readAll(in, value.bar, value.beat, value.name, value.color, value.lengthBars, value.extras);
}

void write(CborOut &out, const CurvePoint &value)
{
    writeAll(out, value.time, value.value, value.shape, value.extras);
}

void read(CborIn &in, CurvePoint &value)
{
    readAll(in, value.time, value.value, value.shape, value.extras);
}

void write(CborOut &out, const PedalEvent &value)
{
    writeAll(out, value.time, value.on, value.wireValue, value.extras);
}

void read(CborIn &in, PedalEvent &value)
{
    readAll(in, value.time, value.on, value.wireValue, value.extras);
}

void write(CborOut &out, const BarExpression &value)
{
    const bool plain = value.isEmpty();
    out.boolean(plain);
    if (!plain)
        writeAll(out, value.velocity, value.cc, value.pitchBend, value.aftertouch, value.pedal, value.metadata,
                 value.extras, value.ccExtras);
}

void read(CborIn &in, BarExpression &value)
{
    value = {};
    if (!in.boolean())
        readAll(in, value.velocity, value.cc, value.pitchBend, value.aftertouch, value.pedal, value.metadata,
                value.extras, value.ccExtras);
}

void write(CborOut &out, const NoteDetailPtr &value)
{
    out.boolean(bool(value));
    if (!value)
        return;
    const NoteDetail &detail = *value;
    writeAll(out, detail.articulation, detail.dynamicsVelocity, detail.dynamics, detail.vibratoDepth,
             detail.vibratoRate, detail.centsOffset, detail.expression, detail.scaleDegree, detail.intervalFromPrev,
             detail.semantics, detail.extras);
}

void read(CborIn &in, NoteDetailPtr &value)
{
    value = {};
    if (!in.boolean())
        return;
    NoteDetail detail;
    readAll(in, detail.articulation, detail.dynamicsVelocity, detail.dynamics, detail.vibratoDepth, detail.vibratoRate,
            detail.centsOffset, detail.expression, detail.scaleDegree, detail.intervalFromPrev, detail.semantics,
            detail.extras);
    value = NoteDetailPtr(std::move(detail));
}

void write(CborOut &out, const Note &value)
{
    writeAll(out, value.id, value.start, value.duration, value.pitch, value.velocity, value.isRest, value.muted,
             value.detail);
}

void read(CborIn &in, Note &value)
{
    readAll(in, value.id, value.start, value.duration, value.pitch, value.velocity, value.isRest, value.muted,
            value.detail);
}

void write(CborOut &out, const Instrument &value)
{
    writeAll(out, value.name, value.channel, value.expressionProfile, value.program, value.bank, value.bendRange,
             value.extras);
}

void read(CborIn &in, Instrument &value)
{
    readAll(in, value.name, value.channel, value.expressionProfile, value.program, value.bank, value.bendRange,
            value.extras);
}

void write(CborOut &out, const TrackBar &value)
{
    writeAll(out, value.clip, value.clipBar, value.extras);
}

void read(CborIn &in, TrackBar &value)
{
    readAll(in, value.clip, value.clipBar, value.extras);
}

} // namespace barline
