#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "core/edit/notes/ResizeNotes.h"
#include "tests/core/edit/ThreeBars.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_NoteEdits : public QObject
{
    Q_OBJECT

private:
    static PlacedNote placed(qint64 id, double beat, double beats, int pitch = 60)
    {
        const auto ticks = [](double value) { return Ticks(qRound64(value * Ticks::kPerBeat)); };
        Note note;
        note.id = NoteId(id);
        note.duration = ticks(beats);
        note.pitch = Pitch(static_cast<quint8>(pitch));
        return {ticks(beat), note};
    }

    /// "id@beat+duration/pitch" for each note, from the clip's start.
    static QStringList told(const Clip &clip)
    {
        QStringList list;
        for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
            for (const Note &note : clip.bars.at(bar).notes) {
                list.append(QStringLiteral("%1@%2+%3/%4")
                                .arg(note.id.value())
                                .arg((clip.startOf(bar) + note.start).toBeats())
                                .arg(note.duration.toBeats())
                                .arg(note.pitch.value()));
            }
        }
        return list;
    }

    static Clip withNotes(const QList<PlacedNote> &notes)
    {
        return clipAfter(threeBars(), addNotes(threeBars(), notes));
    }

private slots:
    void putsANoteInTheBarInWhichItStarts()
    {
        const Clip clip = withNotes({placed(1, 3.5, 2), placed(2, 4, 1), placed(3, 7, 1), placed(4, 6.75, 1)});
        QCOMPARE(told(clip), (QStringList{QStringLiteral("1@3.5+2/60"), QStringLiteral("2@4+1/60"),
                                          QStringLiteral("4@6.75+1/60"), QStringLiteral("3@7+1/60")}));
        QCOMPARE(clip.bars.at(ClipBarIndex(0)).notes.size(), 1);
        QCOMPARE(clip.bars.at(ClipBarIndex(1)).notes.size(), 2);
        QCOMPARE(clip.bars.at(ClipBarIndex(2)).notes.constFirst().start, Ticks());
    }

    void leavesOutNotesThatStartOutsideTheClip()
    {
        QVERIFY(addNotes(threeBars(), {placed(1, -0.25, 1), placed(2, 11, 1)}).isEmpty());
        QVERIFY(addNotes(Clip(), {placed(1, 0, 1)}).isEmpty());
    }

    void movesANoteAcrossBarsAndKeepsEverythingElse()
    {
        RandomProject random;
        PlacedNote full = placed(1, 1, 0.5);
        full.note.detail = NoteDetailPtr(random.noteDetail());
        full.note.velocity = Velocity(17);
        full.note.muted = true;
        const Clip clip = withNotes({full});
        const Edit edit = moveNotes(clip, {NoteId(1)}, Ticks::beats(4), 2);
        QCOMPARE(edit.notes.changed.size(), 1);
        QCOMPARE(edit.notes.changed.constFirst().after.bar, ClipBarIndex(1));
        Note expected = full.note;
        expected.start = Ticks::beats(1);
        expected.pitch = Pitch(62);
        QVERIFY(clipAfter(clip, edit).bars.at(ClipBarIndex(1)).notes == QList<Note>{expected});
    }

    /// A bar that became shorter leaves notes beyond its end, which in the last bar is beyond the clip's.
    void movesANoteThatWasLeftBehindTheEnd()
    {
        const Clip whole = withNotes({placed(1, 9, 1), placed(2, 10.5, 1)});
        ClipBar shorter = whole.bars.at(ClipBarIndex(2));
        shorter.meter = Meter{1, 4};
        Clip clip = whole;
        clip.bars.set(ClipBarIndex(2), makeClipBar(shorter));
        QCOMPARE(told(clipAfter(clip, moveNotes(clip, {NoteId(1), NoteId(2)}, Ticks::beats(-1), 0))),
                 (QStringList{QStringLiteral("1@8+1/60"), QStringLiteral("2@9.5+1/60")}));
        QCOMPARE(told(clipAfter(clip, moveNotes(clip, {NoteId(2)}, Ticks::beats(-3), 1))),
                 (QStringList{QStringLiteral("2@7.5+1/61"), QStringLiteral("1@9+1/60")}));
        QVERIFY(moveNotes(clip, {NoteId(1)}, Ticks::beats(1), 0).isEmpty());
        QCOMPARE(told(clipAfter(clip, resizeNotes(clip, {NoteId(2)}, NoteEdge::Start, Ticks::beats(-1), Ticks(1)))),
                 (QStringList{QStringLiteral("1@9+1/60"), QStringLiteral("2@9.5+2/60")}));
    }

    void movesAsOneGroupWithinTheClipAndTheKeys()
    {
        const Clip clip = withNotes({placed(1, 1, 1, 2), placed(2, 10, 1, 120), placed(3, 5, 1)});
        const QSet<NoteId> both{NoteId(1), NoteId(2)};
        QCOMPARE(told(clipAfter(clip, moveNotes(clip, both, Ticks::beats(-6), -12))),
                 (QStringList{QStringLiteral("1@0+1/0"), QStringLiteral("3@5+1/60"), QStringLiteral("2@9+1/118")}));
        const Edit late = moveNotes(clip, both, Ticks::beats(50), 100);
        QCOMPARE(late.notes.changed.constFirst().after.note.pitch, Pitch(9));
        QCOMPARE(late.notes.changed.constLast().after.note.start, Ticks::beats(4) - Ticks(1));
        QCOMPARE(late.notes.changed.constFirst().after.note.start, Ticks::beats(2) - Ticks(1));
    }

    void movesTheSameWhereverTheSearchBegins()
    {
        RandomProject random;
        for (int round = 0; round < 50; ++round) {
            const Clip clip = random.clip(CompositionId(), 0);
            QSet<NoteId> notes;
            for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
                for (const Note &note : clip.bars.at(bar).notes) {
                    if (random.random().bounded(3) == 0)
                        notes.insert(note.id);
                }
            }
            const Edit expected = moveNotes(clip, notes, Ticks::beats(1) / 2, 1);
            for (ClipBarIndex from; from.value() <= clip.bars.count() + 1; ++from)
                QCOMPARE(moveNotes(clip, notes, Ticks::beats(1) / 2, 1, from), expected);
        }
    }

    void leavesThePitchOfRestsAlone()
    {
        PlacedNote rest = placed(1, 0, 1);
        rest.note.isRest = true;
        const Clip clip = withNotes({rest, placed(2, 1, 1, 127)});
        QVERIFY(moveNotes(clip, {NoteId(1), NoteId(2)}, Ticks(), 5).isEmpty());
        QCOMPARE(moveNotes(clip, {NoteId(1), NoteId(2)}, Ticks(), -5).notes.changed.size(), 1);
    }

    void resizesEachNoteAtItsEnd()
    {
        const Clip clip = withNotes({placed(1, 0, 1), placed(2, 4, 0.5), placed(3, 10, 1)});
        const QSet<NoteId> all{NoteId(1), NoteId(2), NoteId(3)};
        const Ticks shortest = Ticks::beats(1) / 4;
        QCOMPARE(
            told(clipAfter(clip, resizeNotes(clip, all, NoteEdge::End, Ticks::beats(-1) / 2, shortest))),
            (QStringList{QStringLiteral("1@0+0.5/60"), QStringLiteral("2@4+0.25/60"), QStringLiteral("3@10+0.5/60")}));
        QCOMPARE(told(clipAfter(clip, resizeNotes(clip, all, NoteEdge::End, Ticks::beats(3), shortest))),
                 (QStringList{QStringLiteral("1@0+4/60"), QStringLiteral("2@4+3.5/60"), QStringLiteral("3@10+4/60")}));
    }

    void resizesAtTheStartAndKeepsTheEnd()
    {
        const Clip clip = withNotes({placed(1, 0.5, 1), placed(2, 4, 1), placed(3, 10, 5)});
        const QSet<NoteId> all{NoteId(1), NoteId(2), NoteId(3)};
        const Ticks shortest = Ticks::beats(1) / 4;
        QCOMPARE(told(clipAfter(clip, resizeNotes(clip, all, NoteEdge::Start, Ticks::beats(-1), shortest))),
                 (QStringList{QStringLiteral("1@0+1.5/60"), QStringLiteral("2@3+2/60"), QStringLiteral("3@9+6/60")}));
        QCOMPARE(told(clipAfter(clip, resizeNotes(clip, all, NoteEdge::Start, Ticks::beats(1) / 2, shortest))),
                 (QStringList{QStringLiteral("1@1+0.5/60"), QStringLiteral("2@4.5+0.5/60"),
                              QStringLiteral("3@10.5+4.5/60")}));
        const Clip late = clipAfter(clip, resizeNotes(clip, all, NoteEdge::Start, Ticks::beats(9), shortest));
        QCOMPARE(late.bars.at(ClipBarIndex(0)).notes.constFirst().duration, shortest);
        QCOMPARE(late.bars.at(ClipBarIndex(2)).notes.constLast().start, Ticks::beats(4) - Ticks(1));
    }

    void doesNotLengthenANoteThatIsShorterThanTheShortest()
    {
        const Clip clip = withNotes({placed(1, 1, 0.125)});
        for (const NoteEdge edge : {NoteEdge::Start, NoteEdge::End}) {
            const Ticks inwards = edge == NoteEdge::Start ? Ticks::beats(1) : Ticks::beats(-1);
            QVERIFY(resizeNotes(clip, {NoteId(1)}, edge, inwards, Ticks::beats(1)).isEmpty());
        }
    }

    void isEmptyWhereNothingChanges()
    {
        const Clip clip = withNotes({placed(1, 0, 1), placed(2, 4, 1)});
        const QSet<NoteId> all{NoteId(1), NoteId(2)};
        QVERIFY(addNotes(clip, {}).isEmpty());
        QVERIFY(removeNotes(clip, {}).isEmpty());
        QVERIFY(removeNotes(clip, {NoteId(99)}).isEmpty());
        QVERIFY(moveNotes(clip, all, Ticks(), 0).isEmpty());
        QVERIFY(moveNotes(clip, all, Ticks(-1), 0).isEmpty());
        QVERIFY(moveNotes(clip, {NoteId(99)}, Ticks::beats(1), 3).isEmpty());
        QVERIFY(resizeNotes(clip, all, NoteEdge::End, Ticks(), Ticks::beats(4)).isEmpty());
        QVERIFY(resizeNotes(clip, all, NoteEdge::Start, Ticks(), Ticks::beats(4)).isEmpty());
    }

    void keepsWhatItMovesWithinTheClip()
    {
        RandomProject random;
        for (int round = 0; round < 100; ++round) {
            const Clip clip = random.clip(CompositionId(1), 0);
            QSet<NoteId> notes;
            for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
                for (const Note &note : clip.bars.at(bar).notes)
                    notes.insert(note.id);
            }
            const Ticks by = Ticks(random.random().bounded(-9, 10) * Ticks::kPerBeat / 3);
            const Edit edit = round % 2 ? moveNotes(clip, notes, by, random.random().bounded(-99, 99))
                                        : resizeNotes(clip, notes, NoteEdge::Start, by, Ticks(1000));
            for (const Change<ClipNote> &change : edit.notes.changed) {
                QVERIFY(change.after.note.start >= Ticks());
                QVERIFY(change.after.note.start < clip.meterAt(change.after.bar).barLength());
                QVERIFY(change.after.bar.value() < clip.bars.count());
                QVERIFY(change.after.note.duration >= Ticks(1));
                if (round % 2)
                    continue;
                QCOMPARE(clip.startOf(change.after.bar) + change.after.note.end(),
                         clip.startOf(change.before.bar) + change.before.note.end());
            }
        }
    }
};

BARLINE_TEST(tst_NoteEdits)
#include "tst_NoteEdits.moc"
