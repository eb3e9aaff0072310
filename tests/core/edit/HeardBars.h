#pragma once

#include "core/render/BarContent.h"
#include "core/render/TempoTimeline.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace barline::test {

// What is heard in a bar of a song, wherever it stands.

inline BarContent contentIn(const Project &project, const Composition &song, BarNumber bar)
{
    std::vector<CoveringInstance> covering;
    for (qsizetype track = 0; track < song.tracks.size(); ++track) {
        for (const InstancePtr &each : song.tracks.at(track)->instances) {
            if (each->startBar <= bar && bar < each->endBar())
                covering.push_back({static_cast<quint16>(track), each.get()});
        }
    }
    return contentOf(project, song, bar, covering);
}

/// What begins in a bar of some tracks, from the bar's start: notes without their ends, and all that is sent.
inline QStringList heardInBar(const Project &project, const Composition &song, BarNumber bar, const QSet<int> &tracks)
{
    const BarContent content = contentIn(project, song, bar);
    const Ticks start = song.meters.startOf(bar);
    QStringList told;
    for (const ScheduledNote &note : content.notes) {
        if (tracks.contains(note.track))
            told.append(QStringLiteral("%1 note %2 %3 %4")
                            .arg(note.track)
                            .arg((note.start - start).value())
                            .arg(note.pitch)
                            .arg(note.velocity));
    }
    for (const ScheduledControl &control : content.controls) {
        if (tracks.contains(control.track))
            told.append(QStringLiteral("%1 control %2 %3 %4 %5")
                            .arg(control.track)
                            .arg((control.at - start).value())
                            .arg(static_cast<int>(control.kind))
                            .arg(control.number)
                            .arg(control.value));
    }
    told.sort();
    return told;
}

inline QSet<int> allTracks(const Composition &song)
{
    QSet<int> all;
    for (int i = 0; i < song.tracks.size(); ++i)
        all.insert(i);
    return all;
}

inline double secondsOf(const Composition &song, BarNumber bar)
{
    const TempoTimeline timeline(song);
    return timeline.secondsAt(song.meters.startOf(bar + 1)) - timeline.secondsAt(song.meters.startOf(bar));
}

inline QString keyAt(const Composition &song, BarNumber bar)
{
    QString key = song.keys.isEmpty() ? QString() : song.keys.constFirst().key + modeName(song.keys.constFirst().mode);
    for (const KeyChange &change : song.keys) {
        if (change.bar < bar || (change.bar == bar && change.beat == Ticks()))
            key = change.key + modeName(change.mode);
    }
    return key;
}

/// Of the notes that end before the bars after theirs go elsewhere, how long they are.
inline QStringList lengthsIn(const Project &project, const Composition &song, BarNumber bar, Ticks end)
{
    QStringList told;
    for (const ScheduledNote &note : contentIn(project, song, bar).notes)
        told.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(note.track)
                        .arg((note.start - song.meters.startOf(bar)).value())
                        .arg(note.pitch)
                        .arg((std::min(note.end, end) - note.start).value()));
    told.sort();
    return told;
}

} // namespace barline::test
