#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

namespace {

QList<Placed> placed(const Roll &roll)
{
    QList<Placed> list;
    for (const auto &[id, note] : roll.notes())
        list.append(note);
    return list;
}

int velocityOf(const Roll &roll, int i)
{
    for (const Note &note : roll.context->clip()->bars.at(ClipBarIndex(0)).notes) {
        if (note.id == NoteId(1000 + i))
            return note.velocity.value();
    }
    return -1;
}

} // namespace

/// What the keyboard does with the selected notes.
class NoteCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void louderAndSofterShareAStep()
    {
        Roll roll({{1, 1, 66, 90}, {2, 1, 68, 120}});
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        QTest::keyClick(roll.canvas, Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(roll.canvas, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(velocityOf(roll, 0), 100);
        QCOMPARE(velocityOf(roll, 1), 127);
        QTest::keyClick(roll.canvas, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(velocityOf(roll, 0), 95);
        QVERIFY(roll.history.undo());
        QCOMPARE(velocityOf(roll, 0), 90);
        QCOMPARE(velocityOf(roll, 1), 120);
    }

    void longerAndShorter()
    {
        Roll roll({{1, 1, 66}});
        roll.context->selectNotes({NoteId(1000)});
        QTest::keyClick(roll.canvas, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(roll.note(0), (Placed{1, 1.25, 66}));
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(roll.canvas, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(roll.note(0), (Placed{1, 0.25, 66}));
    }

    void splitsAtTheCursorElseAtThePlayhead()
    {
        Roll roll({{1, 2, 66}});
        roll.context->selectNotes({NoteId(1000)});
        roll.context->seek(Ticks::beats(2 * 4 + 2)); // the clip's beat 2, as bar 3 plays it
        QTest::keyClick(roll.canvas, Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(placed(roll), (QList<Placed>{{1, 1, 66}, {2, 1, 66}}));
        roll.context->selectNotes({NoteId(1000)});
        QTest::keyClick(roll.canvas, Qt::Key_N);
        QTest::keyClick(roll.canvas, Qt::Key_Right);
        QTest::keyClick(roll.canvas, Qt::Key_Right);
        QTest::keyClick(roll.canvas, Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(placed(roll), (QList<Placed>{{1, 0.5, 66}, {1.5, 0.5, 66}, {2, 1, 66}}));
    }

    void gluesWhatFollowsEachOther()
    {
        Roll roll({{1, 0.9, 66}, {2, 1, 66}, {8, 1, 66}, {1, 1, 70}});
        QTest::keyClick(roll.canvas, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(roll.canvas, Qt::Key_G, Qt::ShiftModifier);
        QCOMPARE(placed(roll), (QList<Placed>{{1, 2, 66}, {1, 1, 70}, {8, 1, 66}}));
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 4);
    }

    void duplicatesRightAfter()
    {
        Roll roll({{0, 1, 66}, {1.5, 0.4, 68}});
        QTest::keyClick(roll.canvas, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(roll.canvas, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(placed(roll), (QList<Placed>{{0, 1, 66}, {1.5, 0.4, 68}, {2, 1, 66}, {3.5, 0.4, 68}}));
        // The copies are selected: again goes on. At the clip's end there are no more.
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(roll.canvas, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(roll.notes().size(), 16);
        QCOMPARE(placed(roll).last().beat, 15.5);
    }

    void nothingIsDoneWithNothing()
    {
        Roll roll({{1, 1, 66}});
        for (const char *name :
             {"duplicate-notes", "split-here", "glue-notes", "louder", "softer", "longer", "shorter"})
            QVERIFY2(!roll.action(name)->isEnabled(), name);
        QTest::keyClick(roll.canvas, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!roll.history.canUndo());
    }
};

BARLINE_TEST(NoteCommandsTest)

#include "tst_NoteCommands.moc"
