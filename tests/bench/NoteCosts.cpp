#include "tests/bench/NoteCosts.h"

#include "core/edit/EditCodec.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/playback/Schedule.h"
#include "tests/bench/ManyNotes.h"
#include "tests/support/Music.h"
#include "ui/pianoroll/NoteIndex.h"

#include <QElapsedTimer>

#include <malloc.h>

namespace barline::bench {

namespace {

constexpr int kEncodedClips = 10;
constexpr int kEncodings = 101;

double bytesInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

qsizetype notesIn(const Clip &clip)
{
    qsizetype notes = 0;
    for (int i = 0; i < clip.bars.count(); ++i)
        notes += clip.bars.at(ClipBarIndex(i)).notes.size();
    return notes;
}

/// The clip in a composition that is ready to be played.
Schedule scheduleOf(const Clip &clip)
{
    const Composition song = test::song({test::track(1, {test::instance(1, clip.id.value(), 1, clip.bars.count())})});
    const Project project = test::project(song, {clip});
    return Schedule(std::make_shared<const TimedEvents>(TimedEvents::render(project, song.id)));
}

} // namespace

QList<Figure> measureMemory(Project project)
{
    Clip clip = asOneClip(clipsOf(project));
    const auto notes = static_cast<double>(notesIn(clip));
    const auto bytesFor = [notes](auto make) {
        const double before = bytesInUse();
        const auto made = make();
        return (bytesInUse() - before) / notes;
    };
    const double index = bytesFor([&] { return NoteIndex(std::make_shared<const Clip>(clip)); });
    const double schedule = bytesFor([&] { return scheduleOf(clip); });

    clip = {};
    const double full = bytesInUse();
    project = {};
    const double values = (full - bytesInUse()) / notes;
    return {{"values", "in memory, a note: its values", "bytes", {values}, {}, 64},
            {"indexes", "in memory, a note: with all indexes", "bytes", {values + index}, {}, 100},
            {"schedule", "in memory, a note that is played: the schedule alone", "bytes", {schedule}, {}, {}}};
}

QList<Figure> measureEncoding(const QList<Clip> &clips)
{
    const Clip clip = asOneClip(clips.mid(0, kEncodedClips));
    QSet<NoteId> notes;
    for (int i = 0; i < clip.bars.count(); ++i) {
        for (const Note &note : clip.bars.at(ClipBarIndex(i)).notes)
            notes.insert(note.id);
    }
    const Edit edit = moveNotes(clip, notes, Ticks(Ticks::kPerBeat / 3), 5);
    QList<double> times;
    QByteArray bytes;
    for (int i = 0; i < kEncodings; ++i) {
        QElapsedTimer timer;
        timer.start();
        bytes = EditCodec::encode(edit);
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return {{"encode", "10,000 notes moved in time and pitch: encoded in", "ms", times, {}, 1},
            {"encoded",
             "10,000 notes moved in time and pitch: size",
             "KB",
             {static_cast<double>(bytes.size()) / 1000},
             {},
             60}};
}

} // namespace barline::bench
