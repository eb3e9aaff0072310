#include "tests/bench/CanvasHands.h"

#include "tests/bench/ShownRoll.h"
#include "ui/pianoroll/gestures/BandGesture.h"
#include "ui/pianoroll/gestures/MoveNotesGesture.h"

#include <random>

namespace barline::bench {

namespace {

constexpr int kManyNotes = 1'000'000;
constexpr double kRowHeight = 15;
constexpr int kMiddle = 60;

QSet<NoteId> firstNotes(const Clip &clip, qsizetype count)
{
    QSet<NoteId> notes;
    for (ClipBarIndex bar; notes.size() < count; ++bar) {
        for (const Note &note : clip.bars.at(bar).notes)
            notes.insert(note.id);
    }
    return notes;
}

Figure hitTest()
{
    constexpr int kRuns = 101;
    constexpr int kHitsPerRun = 100;
    ShownRoll roll(longClip(kManyNotes, LongNote::None));
    roll.waitForIndex();
    roll.show(NoteWall::kPixelsPerBeat, kRowHeight, kMiddle);
    std::mt19937 random(1);
    Figure figure{"hit", "the note under the pointer, of 1,000,000", "us", {}, {}, 10};
    for (int run = 0; run < kRuns; ++run) {
        figure.runs.append(1000 / kHitsPerRun * millisecondsFor([&] {
                               for (int i = 0; i < kHitsPerRun; ++i) {
                                   const QPointF at(static_cast<double>(random() % ShownRoll::kView.width()),
                                                    static_cast<double>(random() % ShownRoll::kView.height()));
                                   roll.scene().hit(roll.scene().pointAt(at, {}));
                               }
                           }));
    }
    return figure;
}

Figure growingBand()
{
    constexpr int kNotesInside = 200'000;
    constexpr int kNotesPerBar = 16;
    constexpr int kSteps = 101;
    ShownRoll roll(longClip(kManyNotes, LongNote::None));
    roll.waitForIndex();
    TimeAxis time = roll.scene().time();
    time.show(Ticks(), roll.scene().clip()->length());
    roll.scene().setTime(time);
    BandGesture band(roll.scene(), roll.pointAt(Ticks(), 127));
    const auto barStart = [&](int bar) { return roll.scene().clip()->startOf(ClipBarIndex(bar)); };
    constexpr int kBars = kNotesInside / kNotesPerBar;
    band.move(roll.pointAt(barStart(kBars), 0));
    Figure figure{"band", "a step of a rubber band with 200,000 notes inside", "ms", {}, {}, 1};
    for (int step = 1; step <= kSteps; ++step)
        figure.runs.append(millisecondsFor([&] { band.move(roll.pointAt(barStart(kBars + step), 0)); }));
    return figure;
}

Figure draggedNotes()
{
    constexpr double kFrameMs = 1000.0 / 60;
    constexpr int kSteps = 61;
    const NoteWall wall{167, 60, 11.5, 10, 34};
    ShownRoll roll(wall.clip());
    roll.show(NoteWall::kPixelsPerBeat, 18, wall.lowest + wall.rows / 2);
    roll.stage().context->selectNotes(firstNotes(*roll.scene().clip(), kManyNotes / 100));
    const CanvasPoint from = roll.pointAt(roll.scene().time().ticksAt(5), wall.lowest + wall.rows / 2);
    const auto grabbed = roll.scene().hit(from);
    if (!grabbed)
        qFatal("no note to drag");
    MoveNotesGesture gesture(roll.scene(), *grabbed, from);
    Figure figure{"drag", "a frame of dragging 10,000 selected notes", "ms", {}, {}, kFrameMs};
    for (int step = 1; step <= kSteps; ++step) {
        CanvasPoint at = roll.pointAt(from.time + Ticks::beats(1) / 4 * step, kMiddle + step % 5);
        figure.runs.append(millisecondsFor([&] {
            gesture.move(at);
            roll.view().repaint();
        }));
    }
    return figure;
}

/// What a frame leaves of the processor's caches.
enum class Between { Nothing, Frame };

Figure letGo(const char *name, const char *text, int notes, Between between)
{
    constexpr int kRuns = 301;
    ShownRoll roll(longClip(notes, LongNote::None));
    roll.show(NoteWall::kPixelsPerBeat, kRowHeight, kMiddle);
    roll.waitForIndex();
    Figure figure{name, text, "us", {}, {}, {}};
    if (between == Between::Nothing) {
        figure.limit = 20;
        roll.canvas().setUpdatesEnabled(false);
    }
    Project snapshot;
    for (int run = 0; run < kRuns; ++run) {
        const ClipPtr clip = roll.scene().clip();
        const ClipBarIndex bar(run * 7 % clip->bars.count());
        const Note &note = clip->bars.at(bar).notes.constFirst();
        const Ticks start = clip->startOf(bar) + note.start;
        const RollScene::Hit hit{start, note, RollScene::Part::Body};
        roll.stage().context->selectNotes({note.id});
        const CanvasPoint from = roll.pointAt(start, note.pitch.value());
        const CanvasPoint to = roll.pointAt(start, note.pitch.value() + (run % 2 ? 1 : -1));
        MoveNotesGesture gesture(roll.scene(), hit, from);
        gesture.move(roll.pointAt(start + Ticks::beats(1), note.pitch.value()));
        snapshot = roll.stage().document.project();
        figure.runs.append(1000 * millisecondsFor([&] { roll.canvas().push(gesture.finish(to)); }));
        runFor(0);
    }
    return figure;
}

} // namespace

QList<Figure> measureHands()
{
    return {hitTest(),
            growingBand(),
            draggedNotes(),
            letGo("edit", "a note let go, to the document, in a clip of 1,000", 1000, Between::Nothing),
            letGo("editLong", "the same in a clip of 1,000,000", kManyNotes, Between::Nothing),
            letGo("editCold", "a note let go just after a frame, in 1,000", 1000, Between::Frame),
            letGo("editLongCold", "the same in a clip of 1,000,000", kManyNotes, Between::Frame)};
}

} // namespace barline::bench
