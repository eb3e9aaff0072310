#include "core/edit/notes/ChangeVelocity.h"
#include "core/edit/notes/CopyNotes.h"
#include "core/edit/notes/GlueNotes.h"
#include "core/edit/notes/ScaleNotes.h"
#include "core/edit/notes/SetVelocities.h"
#include "core/edit/notes/SplitNotes.h"
#include "tests/core/edit/ThreeBars.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

QHash<NoteId, Velocity> velocitiesFor(const QSet<NoteId> &notes, RandomProject &random)
{
    QHash<NoteId, Velocity> velocities;
    for (const NoteId note : notes)
        velocities.insert(note, Velocity(static_cast<quint8>(random.random().bounded(1, 128))));
    return velocities;
}

} // namespace

/// What changes notes beside moving and resizing them: copies, cuts, glue, velocity, proportion.
class NoteChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void copiesAsAGroupAndLeavesTheOriginals()
    {
        RandomProject random;
        PlacedNote full = placed(1, 1, 0.5, 60, 17);
        full.note.detail = NoteDetailPtr(random.noteDetail());
        full.note.muted = true;
        const Clip clip = withNotes({full, placed(2, 2, 1, 64)});
        const Edit edit = copyNotes(clip, {NoteId(1), NoteId(2)}, beatsLong(4), 2, 50);
        QCOMPARE(told(clipAfter(clip, edit)), words("1@1+0.5/60*17 2@2+1/64*90 50@5+0.5/62*17 51@6+1/66*90"));
        QVERIFY(edit.notes.added.constFirst().note.detail == full.note.detail);
        QVERIFY(edit.notes.added.constFirst().note.muted);
        // Clamped together: the copy of the second cannot start at the end.
        QCOMPARE(told(clipAfter(clip, copyNotes(clip, {NoteId(1), NoteId(2)}, beatsLong(50), -100, 50))).last(),
                 QStringLiteral("51@%1+1/4*90").arg((beatsLong(11) - Ticks(1)).toBeats()));
    }

    void copiesInPlace()
    {
        const Clip clip = withNotes({placed(1, 1, 1)});
        QCOMPARE(told(clipAfter(clip, copyNotes(clip, {NoteId(1)}, {}, 0, 9))), words("1@1+1/60*90 9@1+1/60*90"));
    }

    void splitsWhatSoundsThereAndOnlyThat()
    {
        const Clip clip = withNotes({placed(1, 1, 2), placed(2, 2, 1), placed(3, 0, 2), placed(4, 1, 4, 72, 33)});
        const QSet<NoteId> all{NoteId(1), NoteId(2), NoteId(3), NoteId(4)};
        QCOMPARE(told(clipAfter(clip, splitNotes(clip, all, beatsLong(2), 50))),
                 words("3@0+2/60*90 1@1+1/60*90 4@1+1/72*33 2@2+1/60*90 50@2+1/60*90 51@2+3/72*33"));
        QVERIFY(splitNotes(clip, all, beatsLong(5), 50).isEmpty());
        QVERIFY(splitNotes(clip, {}, beatsLong(2), 50).isEmpty());
    }

    void theSecondPartIsInTheBarInWhichItStarts()
    {
        PlacedNote full = placed(1, 3, 6);
        full.note.detail = NoteDetailPtr(RandomProject().noteDetail());
        const Clip clip = withNotes({full});
        const Edit edit = splitNotes(clip, {NoteId(1)}, beatsLong(7.5), 50);
        QCOMPARE(edit.notes.added.constFirst().bar, ClipBarIndex(2));
        QCOMPARE(edit.notes.added.constFirst().note.start, beatsLong(0.5));
        QVERIFY(edit.notes.added.constFirst().note.detail == full.note.detail);
    }

    void cutsNothingBeyondTheClip()
    {
        const Clip clip = withNotes({placed(1, 10, 5)});
        QVERIFY(splitNotes(clip, {NoteId(1)}, beatsLong(11), 50).isEmpty());
        QVERIFY(!splitNotes(clip, {NoteId(1)}, beatsLong(11) - Ticks(1), 50).isEmpty());
    }

    void gluesNeighboursOfOneKeyToTheFirst()
    {
        PlacedNote first = placed(1, 1, 1, 60, 40);
        NoteDetail detail;
        detail.articulation = QStringLiteral("staccato");
        first.note.detail = NoteDetailPtr(detail);
        const Clip clip = withNotes({first, placed(2, 2, 1, 60, 99), placed(3, 3, 3, 60), placed(4, 2, 1, 62)});
        const Edit edit = glueNotes(clip, idsOf(clip), {});
        QCOMPARE(told(clipAfter(clip, edit)), words("1@1+5/60*40 4@2+1/62*90"));
        QCOMPARE(edit.notes.changed.constFirst().after.note.detail->articulation, QStringLiteral("staccato"));
    }

    void gluesOverAGapThatIsNoWiderThanSaid()
    {
        const Clip clip = withNotes({placed(1, 0, 1), placed(2, 1.5, 1), placed(3, 3.5, 1)});
        QVERIFY(glueNotes(clip, idsOf(clip), {}).isEmpty());
        QCOMPARE(told(clipAfter(clip, glueNotes(clip, idsOf(clip), beatsLong(0.5)))),
                 words("1@0+2.5/60*90 3@3.5+1/60*90"));
        QCOMPARE(told(clipAfter(clip, glueNotes(clip, idsOf(clip), clip.length()))), words("1@0+4.5/60*90"));
    }

    void gluesToTheLatestEndOfWhatOverlaps()
    {
        const Clip clip = withNotes({placed(1, 0, 4), placed(2, 1, 1), placed(3, 4, 1), placed(4, 9, 1)});
        QCOMPARE(told(clipAfter(clip, glueNotes(clip, idsOf(clip), {}))), words("1@0+5/60*90 4@9+1/60*90"));
    }

    void changesVelocityNoteByNoteWithinItsBounds()
    {
        const Clip clip = withNotes({placed(1, 0, 1, 60, 120), placed(2, 1, 1, 60, 5), placed(3, 2, 1, 60, 0)});
        QCOMPARE(told(clipAfter(clip, changeVelocity(clip, idsOf(clip), 20))),
                 words("1@0+1/60*127 2@1+1/60*25 3@2+1/60*20"));
        QCOMPARE(told(clipAfter(clip, changeVelocity(clip, idsOf(clip), -30))),
                 words("1@0+1/60*90 2@1+1/60*1 3@2+1/60*0"));
        QVERIFY(changeVelocity(clip, idsOf(clip), 0).isEmpty());
    }

    void scalesLengthsInProportion()
    {
        const Clip clip = withNotes({placed(1, 1, 1), placed(2, 2, 2), placed(3, 6, 0.5)});
        NoteScaling scaling{beatsLong(2), beatsLong(1), NoteEdge::End, {}};
        QCOMPARE(told(clipAfter(clip, scaleNotes(clip, idsOf(clip), scaling))),
                 words("1@1+0.5/60*90 2@2+1/60*90 3@6+0.25/60*90"));
        scaling.edge = NoteEdge::Start;
        QCOMPARE(told(clipAfter(clip, scaleNotes(clip, idsOf(clip), scaling))),
                 words("1@1.5+0.5/60*90 2@3+1/60*90 3@6.25+0.25/60*90"));
        // A start does not leave the clip.
        scaling.to = beatsLong(8);
        QCOMPARE(told(clipAfter(clip, scaleNotes(clip, {NoteId(1)}, scaling))).constFirst(),
                 QStringLiteral("1@0+2/60*90"));
    }

    void stretchesAPhrase()
    {
        const Clip clip = withNotes({placed(1, 1, 1), placed(2, 2, 2)});
        const NoteScaling wider{beatsLong(3), beatsLong(6), NoteEdge::End, beatsLong(1)};
        QCOMPARE(told(clipAfter(clip, scaleNotes(clip, idsOf(clip), wider))), words("1@1+2/60*90 2@3+4/60*90"));
        const NoteScaling fromTheEnd{beatsLong(3), beatsLong(1.5), NoteEdge::Start, beatsLong(4)};
        QCOMPARE(told(clipAfter(clip, scaleNotes(clip, idsOf(clip), fromTheEnd))),
                 words("1@2.5+0.5/60*90 2@3+1/60*90"));
    }

    void velocitiesAreSetNoteByNote()
    {
        const Clip clip = withNotes({placed(1, 0, 1), placed(2, 3.5, 2), placed(3, 5, 1)});
        const Clip set = clipAfter(
            clip,
            setVelocities(clip, {{NoteId(1), Velocity(20)}, {NoteId(2), Velocity(90)}, {NoteId(9), Velocity(1)}}));
        QCOMPARE(told(set), QStringLiteral("1@0+1/60*20 2@3.5+2/60*90 3@5+1/60*90").split(QLatin1Char(' ')));
        QCOMPARE(setVelocities(clip, {{NoteId(2), Velocity(90)}}), Edit());
    }

    void itDoesNotMatterFromWhereNotesAreSought()
    {
        RandomProject random;
        for (int round = 0; round < 50; ++round) {
            const Clip clip = random.clip(CompositionId(), 0);
            QSet<NoteId> notes = idsOf(clip);
            notes.removeIf([&](NoteId) { return random.random().bounded(2) == 0; });
            const ClipBarIndex from(random.random().bounded(clip.bars.count() + 1));
            const NoteScaling scaling{Ticks(2), Ticks(3), NoteEdge::End, {}};
            const Ticks at = clip.length() / 2;
            QVERIFY(scaleNotes(clip, notes, scaling, from) == scaleNotes(clip, notes, scaling));
            QVERIFY(splitNotes(clip, notes, at, 1'000'000, from) == splitNotes(clip, notes, at, 1'000'000));
            QVERIFY(glueNotes(clip, notes, at, from) == glueNotes(clip, notes, at));
        }
    }

    void isTakenBackWithoutATrace()
    {
        RandomProject random;
        for (int round = 0; round < 200; ++round) {
            const Clip clip = random.clip(CompositionId(), 0);
            QSet<NoteId> notes = idsOf(clip);
            notes.removeIf([&](NoteId) { return random.random().bounded(3) == 0; });
            const Ticks length = clip.length();
            const auto within = [&](Ticks end) { return Ticks(random.random().bounded(qMax<qint64>(1, end.value()))); };
            const qint64 firstId = 1'000'000;
            Edit edit;
            switch (round % 6) {
            case 0:
                edit = copyNotes(clip, notes, within(length) - length / 2, random.random().bounded(-90, 90), firstId);
                break;
            case 1:
                edit = splitNotes(clip, notes, within(length), firstId);
                break;
            case 2:
                edit = glueNotes(clip, notes, within(length));
                break;
            case 3:
                edit = changeVelocity(clip, notes, random.random().bounded(-140, 140));
                break;
            case 4:
                edit = setVelocities(clip, velocitiesFor(notes, random));
                break;
            default:
                edit = scaleNotes(clip, notes,
                                  {within(length) + Ticks(1), within(length) + Ticks(1),
                                   round % 2 ? NoteEdge::Start : NoteEdge::End,
                                   round % 3 ? std::optional(within(length)) : std::nullopt});
                break;
            }
            Project project;
            project.clips.set(std::make_shared<const Clip>(clip));
            const Result<Applied> made = apply(project, edit);
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message()));
            const auto keepsItsPlace = [&](const ClipNote &note) {
                return note.note.start >= Ticks() && note.note.duration >= Ticks(1) &&
                       note.bar.value() < clip.bars.count();
            };
            for (const ClipNote &added : edit.notes.added)
                QVERIFY(keepsItsPlace(added));
            for (const Change<ClipNote> &change : edit.notes.changed)
                QVERIFY(keepsItsPlace(change.after));
            const Result<Applied> back = apply(made->project, edit.inverted());
            QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message()));
            QVERIFY(*back->project.clips.find(clip.id) == clip);
        }
    }
};

BARLINE_TEST(NoteChangesTest)

#include "tst_NoteChanges.moc"
