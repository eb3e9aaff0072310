#include "core/edit/Apply.h"
#include "core/edit/arrange/OwnBarEdits.h"
#include "core/render/Resolve.h"
#include "tests/support/Music.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kFirstAdded = 60'000'000;

NoteOverride softer(int ownBar, qint64 note)
{
    NoteOverride made;
    made.ownBar = ClipBarIndex(ownBar);
    made.note = NoteId(note);
    made.fields = fieldBit(&Note::velocity);
    made.value.velocity = Velocity(30);
    return made;
}

NoteOverride addedIn(int ownBar, qint64 id)
{
    NoteOverride made;
    made.ownBar = ClipBarIndex(ownBar);
    made.kind = NoteOverride::Kind::Added;
    made.note = NoteId(id);
    made.value = note(id, 2, 1, 80);
    return made;
}

/// Clip 1 of two bars (notes 101 at 60, 102 at 62), clip 2 of two bars (201 at 60 as 101, 202 at 70). Track 11 plays
/// clip 1 at bars 1 to 4 with changes in its first bar; track 12 clip 2 at bars 1 to 4.
Project twoClips()
{
    ClipInstance one = instance(21, 1, 1, 4);
    one.noteOverrides = {softer(0, 101), addedIn(0, 900)};
    BarExpression loud;
    loud.velocity = Curve{point(0, 110)};
    one.barOverrides.insert(ClipBarIndex(0), loud);
    return project(song({track(11, {one}), track(12, {instance(22, 2, 1, 4)})}),
                   {clip(1, {bar({note(101, 0, 1, 60)}), bar({note(102, 0, 1, 62)})}),
                    clip(2, {bar({note(201, 0, 1, 60)}), bar({note(202, 0, 1, 70)})})});
}

const Composition &twoClipSong(const Project &project)
{
    return **project.compositions.begin();
}

QList<OwnBar> barsOf(const Project &project, qint64 track, int first, int end)
{
    return ownBarsIn(twoClipSong(project), {{BarNumber(first), BarNumber(end)}, QSet<TrackId>{TrackId(track)}});
}

const ClipInstance &blockOf(const Project &project, int track)
{
    return *twoClipSong(project).tracks.at(track)->instances.at(0);
}

/// What sounds in an own bar: pitch and velocity.
QStringList heardIn(const Project &project, int track, int ownBar)
{
    QStringList told;
    for (const ResolvedNote &each :
         resolve(project, twoClipSong(project), blockOf(project, track), ClipBarIndex(ownBar)).notes)
        told.append(QStringLiteral("%1/%2").arg(each.pitch.value()).arg(each.velocity.value()));
    return told;
}

} // namespace

class TestOwnBarEdits : public QObject
{
    Q_OBJECT

private slots:
    void ownBarsAreThoseOfTheBlocksInTheBars()
    {
        const Project project = twoClips();
        const QList<OwnBar> bars = ownBarsIn(twoClipSong(project), {{BarNumber(4), BarNumber(9)}, {}});
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars.at(0).index, ClipBarIndex(3));
        QCOMPARE(bars.at(0).songBar(), BarNumber(4));
        QCOMPARE(bars.at(1).track, 1);
    }

    void anOwnBarPlaysAnyBar()
    {
        const Project before = twoClips();
        const Edit edit =
            pointOwnBars(before, twoClipSong(before), barsOf(before, 11, 2, 3), ClipId(2), ClipBarIndex(1));
        const Project after = changed(before, edit);
        QCOMPARE(heardIn(after, 0, 1), QStringList{QStringLiteral("70/90")});
        QCOMPARE(heardIn(after, 0, 3), heardIn(before, 0, 3));
        QCOMPARE(changed(after, pointBack(twoClipSong(after), barsOf(after, 11, 1, 5))), before);
        QVERIFY(pointBack(twoClipSong(before), barsOf(before, 11, 1, 5)).isEmpty());
    }

    void severalPlayTheBarsThatFollow()
    {
        const Project before = twoClips();
        const Edit edit =
            pointOwnBars(before, twoClipSong(before), barsOf(before, 11, 2, 5), ClipId(2), ClipBarIndex(1));
        const QMap<ClipBarIndex, TrackBar> bars = blockOf(changed(before, edit), 0).bars;
        QCOMPARE(bars.size(), 3);
        QCOMPARE(bars.value(ClipBarIndex(1)).clipBar, ClipBarIndex(1));
        QCOMPARE(bars.value(ClipBarIndex(2)).clipBar, ClipBarIndex(0));
        QCOMPARE(bars.value(ClipBarIndex(3)).clipBar, ClipBarIndex(1));
    }

    void theBarWhoseTurnItIsNeedsNoPointing()
    {
        const Project before = twoClips();
        QVERIFY(
            pointOwnBars(before, twoClipSong(before), barsOf(before, 11, 2, 3), ClipId(1), ClipBarIndex(1)).isEmpty());
        const Edit other =
            pointOwnBars(before, twoClipSong(before), barsOf(before, 11, 2, 3), ClipId(1), ClipBarIndex(0));
        const Project after = changed(before, other);
        QCOMPARE(blockOf(after, 0).bars.size(), 1);
        const Edit back = pointOwnBars(after, twoClipSong(after), barsOf(after, 11, 2, 3), ClipId(1), ClipBarIndex(1));
        QCOMPARE(changed(after, back), before);
    }

    void changesGoToAnotherPassOfTheClip()
    {
        const Project before = twoClips();
        const CopiedChanges copied = copiedChanges(before, barsOf(before, 11, 1, 2));
        const QList<OwnBar> at = barsOf(before, 11, 3, 4);
        QCOMPARE(idsForChanges(copied, at), 2);
        const PastedChanges pasted = pasteChanges(before, twoClipSong(before), copied, at, kFirstAdded);
        QCOMPARE(pasted.lost, 0);
        const Project after = changed(before, pasted.edit);
        QCOMPARE(heardIn(after, 0, 2), heardIn(before, 0, 0));
        QCOMPARE(blockOf(after, 0).noteOverrides.constLast().note, NoteId(kFirstAdded));
    }

    void changesOfOtherNotesGoToThoseOfTheirStartAndPitch()
    {
        const Project before = twoClips();
        const CopiedChanges copied = copiedChanges(before, barsOf(before, 11, 1, 2));
        const PastedChanges there =
            pasteChanges(before, twoClipSong(before), copied, barsOf(before, 12, 1, 2), kFirstAdded);
        QCOMPARE(there.lost, 0);
        QCOMPARE(heardIn(changed(before, there.edit), 1, 0), heardIn(before, 0, 0));
        // Bar 2 has no such note: what was added comes, and the curve.
        const PastedChanges lost =
            pasteChanges(before, twoClipSong(before), copied, barsOf(before, 12, 2, 3), kFirstAdded);
        QCOMPARE(lost.lost, 1);
        const Project after = changed(before, lost.edit);
        QCOMPARE(heardIn(after, 1, 1).size(), 2);
        QCOMPARE(blockOf(after, 1).barOverrides.size(), 1);
    }

    void oneBarTakesAsManyAsWereCopied()
    {
        const Project before = twoClips();
        const CopiedChanges copied = copiedChanges(before, barsOf(before, 11, 1, 3));
        QCOMPARE(copied.bars.size(), 2);
        QCOMPARE(placesForChanges(twoClipSong(before), copied, barsOf(before, 11, 3, 4)).size(), 2);
        QCOMPARE(placesForChanges(twoClipSong(before), copied, barsOf(before, 11, 4, 5)).size(), 1);
    }

    void aBarWithoutChangesClearsWhereItIsPasted()
    {
        const Project before = twoClips();
        const CopiedChanges none = copiedChanges(before, barsOf(before, 11, 2, 3));
        QVERIFY(none.isEmpty());
        const PastedChanges pasted =
            pasteChanges(before, twoClipSong(before), none, barsOf(before, 11, 1, 2), kFirstAdded);
        QCOMPARE(changed(before, pasted.edit),
                 changed(before, clearChanges(twoClipSong(before), barsOf(before, 11, 1, 2))));
    }

    void clearedBarsAreAsTheirClip()
    {
        const Project before = twoClips();
        const Project after = changed(before, clearChanges(twoClipSong(before), barsOf(before, 11, 1, 5)));
        QCOMPARE(heardIn(after, 0, 0), QStringList{QStringLiteral("60/90")});
        QVERIFY(blockOf(after, 0).barOverrides.isEmpty());
        QVERIFY(clearChanges(twoClipSong(after), barsOf(after, 11, 1, 5)).isEmpty());
    }

    void anyEditIsTakenBackExactly()
    {
        for (int round = 0; round < 40; ++round) {
            RandomProject random;
            const Project before = random.project();
            const Composition &song = twoClipSong(before);
            const int first = random.random().bounded(1, 20);
            const QList<OwnBar> bars = ownBarsIn(song, {{BarNumber(first), BarNumber(first + 4)}, {}});
            if (bars.isEmpty())
                continue;
            const ClipPtr any = *before.clips.begin();
            const CopiedChanges copied = copiedChanges(before, bars);
            for (const Edit &edit :
                 {pointOwnBars(before, song, bars, any->id, ClipBarIndex(0)), pointBack(song, bars),
                  clearChanges(song, bars), pasteChanges(before, song, copied, bars.mid(0, 2), kFirstAdded).edit})
                QCOMPARE(changed(changed(before, edit), edit.inverted()), before);
        }
    }
};

BARLINE_TEST(TestOwnBarEdits)
#include "tst_OwnBarEdits.moc"
