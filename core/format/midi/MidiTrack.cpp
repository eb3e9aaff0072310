#include "core/format/midi/MidiTrack.h"

#include <algorithm>

namespace barline {

namespace {

constexpr char kMetaStatus = '\xff';
constexpr quint8 kEndOfTrack = 0x2f;
constexpr qint64 kLongestDelta = 0x0fffffff;

char byteOf(quint64 value)
{
    return static_cast<char>(value & 0xff);
}

void appendVariable(QByteArray &bytes, qint64 value)
{
    const auto number = static_cast<quint64>(std::clamp<qint64>(value, 0, kLongestDelta));
    for (int shift = 21; shift > 0; shift -= 7) {
        if (number >> shift)
            bytes.append(byteOf(0x80 | ((number >> shift) & 0x7f)));
    }
    bytes.append(byteOf(number & 0x7f));
}

QByteArray metaBytes(quint8 type, const QByteArray &data)
{
    QByteArray bytes;
    bytes.append(kMetaStatus);
    bytes.append(byteOf(type));
    appendVariable(bytes, data.size());
    return bytes + data;
}

} // namespace

void appendNumber(QByteArray &bytes, quint32 value, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        bytes.append(byteOf(value >> shift));
}

void MidiTrack::addText(qint64 at, quint8 type, const QString &text)
{
    addMeta(at, type, text.toUtf8());
}

void MidiTrack::addMeta(qint64 at, quint8 type, const QByteArray &data)
{
    m_events.push_back({at, Meta, metaBytes(type, data)});
}

void MidiTrack::add(qint64 at, Rank rank, int status, int channel, int data1, int data2)
{
    QByteArray bytes;
    bytes.append(byteOf(static_cast<quint64>(status | channel)));
    bytes.append(byteOf(static_cast<quint64>(data1 & 0x7f)));
    if (data2 >= 0)
        bytes.append(byteOf(static_cast<quint64>(data2 & 0x7f)));
    m_events.push_back({at, rank, bytes});
}

QByteArray MidiTrack::toChunk(qint64 end) const
{
    std::vector<const Event *> inOrder;
    inOrder.reserve(m_events.size());
    for (const Event &event : m_events)
        inOrder.push_back(&event);
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const Event *a, const Event *b) { return a->at != b->at ? a->at < b->at : a->rank < b->rank; });
    QByteArray body;
    qint64 now = 0;
    for (const Event *event : inOrder) {
        appendVariable(body, event->at - now);
        body.append(event->bytes);
        now = event->at;
    }
    appendVariable(body, std::max<qint64>(0, end - now));
    body.append(metaBytes(kEndOfTrack, {}));
    QByteArray chunk("MTrk");
    appendNumber(chunk, static_cast<quint32>(body.size()), 4);
    return chunk + body;
}

} // namespace barline
