#pragma once

#include "core/edit/Apply.h"
#include "core/edit/notes/AddNotes.h"

namespace barline::test {

inline Ticks beatsLong(double beats)
{
    return Ticks(qRound64(beats * Ticks::kPerBeat));
}

/// Bars of 4/4, 3/4 (its own) and 4/4: 11 beats.
inline Clip threeBars()
{
    Clip clip;
    clip.id = ClipId(1);
    std::vector<ClipBarPtr> bars(3, makeClipBar({}));
    ClipBar own;
    own.meter = Meter{3, 4};
    bars[1] = makeClipBar(own);
    clip.bars = ClipBars(std::move(bars));
    return clip;
}

inline Clip clipAfter(const Clip &clip, const Edit &edit)
{
    Project project;
    project.clips.set(std::make_shared<const Clip>(clip));
    const Result<Applied> applied = apply(project, edit);
    return applied ? *applied->project.clips.find(clip.id) : Clip();
}

inline PlacedNote placed(qint64 id, double beat, double beats, int pitch = 60, int velocity = 90)
{
    Note note;
    note.id = NoteId(id);
    note.duration = beatsLong(beats);
    note.pitch = Pitch(static_cast<quint8>(pitch));
    note.velocity = Velocity(static_cast<quint8>(velocity));
    return {beatsLong(beat), note};
}

inline Clip withNotes(const QList<PlacedNote> &notes)
{
    return clipAfter(threeBars(), addNotes(threeBars(), notes));
}

inline QSet<NoteId> idsOf(const Clip &clip)
{
    QSet<NoteId> ids;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes)
            ids.insert(note.id);
    }
    return ids;
}

/// "id@beat+duration/pitch*velocity" for each note, from the clip's start.
inline QStringList told(const Clip &clip)
{
    QStringList list;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            list.append(QStringLiteral("%1@%2+%3/%4*%5")
                            .arg(note.id.value())
                            .arg((clip.startOf(bar) + note.start).toBeats())
                            .arg(note.duration.toBeats())
                            .arg(note.pitch.value())
                            .arg(note.velocity.value()));
        }
    }
    return list;
}

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace barline::test
