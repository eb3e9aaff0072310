#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace barline {

/// The bytes of one track of a Standard MIDI File. Events may be added in any order; of one time they keep the order of
/// `rank`, then that in which they came. Times are ticks of the file, from its start.
class MidiTrack
{
public:
    /// Which of the events of one time comes first.
    enum Rank { Meta, Setup, NoteOff, Control, NoteOn };

    void addText(qint64 at, quint8 type, const QString &text);
    void addMeta(qint64 at, quint8 type, const QByteArray &data);
    /// A channel message; `data2` below 0 where it has one byte of data.
    void add(qint64 at, Rank rank, int status, int channel, int data1, int data2 = -1);

    /// The chunk, "MTrk" and length included. It ends at `end` or with its last event.
    QByteArray toChunk(qint64 end) const;

private:
    struct Event
    {
        qint64 at = 0;
        Rank rank = Meta;
        QByteArray bytes;
    };

    std::vector<Event> m_events;
};

/// Big-endian, as all numbers of a MIDI file.
void appendNumber(QByteArray &bytes, quint32 value, int size);

} // namespace barline
