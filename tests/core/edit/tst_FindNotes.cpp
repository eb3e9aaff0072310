#include "core/edit/notes/FindNotes.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace barline;
using namespace barline::test;

class tst_FindNotes : public QObject
{
    Q_OBJECT

private:
    /// Two bars of 4/4 and one of 3/4.
    static Clip threeBars()
    {
        Note rest = note(9, 2, 1);
        rest.isRest = true;
        return clip(7, {bar({note(1, 0, 1, 60, 100), note(2, 1, 1, 64, 40), note(3, 1, 1, 55, 64), rest}),
                        bar({note(4, 1, 1, 72, 64), note(5, 3, 1, 61, 90)}),
                        bar({note(6, 0, 1, 60, 20), note(7, 2, 1, 76, 127)}, {}, Meter{3, 4})});
    }

    static QList<int> numbers(const QSet<NoteId> &notes)
    {
        QList<int> list;
        for (const NoteId note : notes)
            list.append(static_cast<int>(note.value()));
        std::sort(list.begin(), list.end());
        return list;
    }

private slots:
    void allAndTheOthers()
    {
        QCOMPARE(numbers(allNotes(threeBars())), (QList<int>{1, 2, 3, 4, 5, 6, 7}));
        QCOMPARE(numbers(otherNotes(threeBars(), {NoteId(1), NoteId(4), NoteId(7)})), (QList<int>{2, 3, 5, 6}));
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const Clip some = RandomProject(seed).clip(CompositionId(1), 0);
            const QSet<NoteId> half = everyNthNote(some, allNotes(some), 2, 1);
            QVERIFY2(otherNotes(some, otherNotes(some, half)) == half, qPrintable(QString::number(seed)));
        }
    }

    void notesOfTheSameKey()
    {
        QCOMPARE(numbers(notesOnKeysOf(threeBars(), {NoteId(1)})), (QList<int>{1, 6}));
        QCOMPARE(numbers(notesOnClassesOf(threeBars(), {NoteId(1)})), (QList<int>{1, 4, 6}));
        QCOMPARE(numbers(notesOnClassesOf(threeBars(), {NoteId(2), NoteId(5)})), (QList<int>{2, 5, 7}));
        QVERIFY(notesOnKeysOf(threeBars(), {}).isEmpty());
    }

    void notesOfTheSamePlaceInTheBar()
    {
        QCOMPARE(numbers(notesInPlacesOf(threeBars(), {NoteId(4)})), (QList<int>{2, 3, 4}));
        QCOMPARE(numbers(notesInPlacesOf(threeBars(), {NoteId(1), NoteId(7)})), (QList<int>{1, 6, 7}));
    }

    void notesWithinARange()
    {
        QCOMPARE(numbers(notesBetween(threeBars(), Pitch(60), Pitch(64))), (QList<int>{1, 2, 5, 6}));
        QCOMPARE(numbers(notesBetween(threeBars(), Velocity(40), Velocity(64))), (QList<int>{2, 3, 4}));
        QVERIFY(notesBetween(threeBars(), Pitch(64), Pitch(60)).isEmpty());
    }

    void notesOutOfTheScaleOfTheirPlace()
    {
        constexpr int kA = 9;
        constexpr int kCSharp = 1;
        const Scale cMajor;
        QCOMPARE(numbers(notesOutOfScale(threeBars(), ScaleMap(cMajor))), QList<int>{5});
        const ScaleMap changing({{Ticks(), cMajor},
                                 {ticks(7), {kCSharp, ScaleKind::Major}}, // with the fifth note
                                 {ticks(8), {kA, ScaleKind::Major}},
                                 {ticks(9), {kCSharp, ScaleKind::Major}}});
        QCOMPARE(numbers(notesOutOfScale(threeBars(), changing)), (QList<int>{6, 7}));
        QVERIFY(notesOutOfScale(threeBars(), ScaleMap()).isEmpty());
    }

    void everyNthInOrderOfTimeThenOfPitch()
    {
        const QSet<NoteId> all = allNotes(threeBars());
        QCOMPARE(numbers(everyNthNote(threeBars(), all, 2, 1)), (QList<int>{1, 2, 5, 7}));
        QCOMPARE(numbers(everyNthNote(threeBars(), all, 2, 2)), (QList<int>{3, 4, 6}));
        QCOMPARE(numbers(everyNthNote(threeBars(), all, 3, 2)), (QList<int>{3, 5}));
        QCOMPARE(numbers(everyNthNote(threeBars(), {NoteId(2), NoteId(5), NoteId(6)}, 2, 1)), (QList<int>{2, 6}));
        QVERIFY(everyNthNote(threeBars(), all, 1, 8).isEmpty());
    }
};

BARLINE_TEST(tst_FindNotes)
#include "tst_FindNotes.moc"
