#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TimelineHands.h"

#include <QSpinBox>

using namespace barline;
using namespace barline::test;

using RowId = TimelineRow::Id;

class TestLoopRows : public QObject
{
    Q_OBJECT

private slots:
    // Loops

    void doubleClickDraggedOnMakesALoop()
    {
        const TimelineHands f;
        f.doublePress(f.middle(RowId::Loops, 2));
        f.moveRow(f.middle(RowId::Loops, 4));
        QCOMPARE(f.readout(), QStringLiteral("bars 2–4 · 2×"));
        f.releaseRow(f.middle(RowId::Loops, 4));
        QCOMPARE(f.loops(), QStringLiteral("9+2x2 2+3x2"));
        QCOMPARE(f.label(), QStringLiteral("Add Loop"));
        QCOMPARE(f.edits(), 1);
    }

    void dragMovesAndResizes()
    {
        const TimelineHands f;
        f.dragRow(f.in(RowId::Loops, 11, -2), f.in(RowId::Loops, 13, -2));
        QCOMPARE(f.loops(), QStringLiteral("9+4x2"));
        f.dragRow(f.in(RowId::Loops, 9, 2), f.in(RowId::Loops, 11, 2));
        QCOMPARE(f.loops(), QStringLiteral("11+2x2"));
        f.dragRow(f.middle(RowId::Loops, 11), f.middle(RowId::Loops, 2));
        QCOMPARE(f.loops(), QStringLiteral("2+2x2"));
        QCOMPARE(f.label(), QStringLiteral("Change Loop"));
        QCOMPARE(f.edits(), 3);
    }

    void escapeLeavesNoTraceOfADrag()
    {
        const TimelineHands f;
        f.pressRow(f.in(RowId::Loops, 11, -2));
        f.moveRow(f.in(RowId::Loops, 15, -2));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        f.releaseRow(f.in(RowId::Loops, 15, -2));
        QCOMPARE(f.loops(), QStringLiteral("9+2x2"));
        QCOMPARE(f.edits(), 0);
    }

    void crossingIsRefusedWithWordsAndNestingIsFine()
    {
        const TimelineHands f;
        f.doublePress(f.middle(RowId::Loops, 8));
        f.moveRow(f.middle(RowId::Loops, 9));
        QCOMPARE(f.readout(),
                 QStringLiteral("Loops can lie in each other, not cross: this one would cross that of bars 9–10."));
        f.releaseRow(f.middle(RowId::Loops, 9));
        QCOMPARE(f.edits(), 0);
        f.doublePress(f.middle(RowId::Loops, 8));
        f.moveRow(f.middle(RowId::Loops, 12));
        f.releaseRow(f.middle(RowId::Loops, 12));
        QCOMPARE(f.loops(), QStringLiteral("9+2x2 8+5x2"));
    }

    void wheelSaysHowOftenInOneStep()
    {
        const TimelineHands f;
        f.wheelRow(f.middle(RowId::Loops, 9), 120);
        f.wheelRow(f.middle(RowId::Loops, 9), 240);
        QCOMPARE(f.loops(), QStringLiteral("9+2x5"));
        f.wheelRow(f.middle(RowId::Loops, 9), -12000);
        QCOMPARE(f.loops(), QStringLiteral("9+2x1"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.loops(), QStringLiteral("9+2x2"));
        const double before = f.view().axis().offset();
        f.wheelRow(f.middle(RowId::Loops, 3), 120); // beside a loop it scrolls
        QCOMPARE(f.loops(), QStringLiteral("9+2x2"));
        QCOMPARE(f.view().axis().offset(), before);
    }

    void popupTypesPlaysAndBars()
    {
        const TimelineHands f;
        f.doubleClickRow(f.middle(RowId::Loops, 9));
        QVERIFY(f.popup());
        f.type("plays", QStringLiteral("4"));
        f.type("first", QStringLiteral("3"));
        f.type("last", QStringLiteral("2"));
        f.enter();
        QVERIFY(f.popup()); // the last bar is before the first
        f.type("last", QStringLiteral("6"));
        f.enter();
        QCOMPARE(f.loops(), QStringLiteral("3+4x4"));
    }

    void keysMakeChangeAndRemoveLoops()
    {
        const TimelineHands f;
        f.seekTo(2); // in Verse
        f.key(Qt::Key_L);
        QCOMPARE(f.loops(), QStringLiteral("9+2x2 1+4x2"));
        f.key(Qt::Key_L, Qt::ShiftModifier);
        f.type("plays", QStringLiteral("3"));
        f.enter();
        QCOMPARE(f.loops(), QStringLiteral("9+2x2 1+4x3"));
        f.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.loops(), QStringLiteral("9+2x2"));
        QCOMPARE(f.label(), QStringLiteral("Remove Loop"));
        f.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.problem(), QStringLiteral("There is no loop at the playhead."));
    }

    // Cycle

    void dragMakesTheCycleAndItIsNoEdit()
    {
        const TimelineHands f;
        f.dragRow(f.middle(RowId::Cycle, 3), f.middle(RowId::Cycle, 5));
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(3), BarNumber(6), true}));
        QCOMPARE(f.edits(), 0);
        QCOMPARE(f.readout(), QStringLiteral("cycle of bars 3–5"));
    }

    void cycleIsMovedResizedAndSwitched()
    {
        const TimelineHands f;
        f.context->setCycle({BarNumber(3), BarNumber(5), true});
        f.dragRow(f.middle(RowId::Cycle, 3), f.middle(RowId::Cycle, 9));
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(9), BarNumber(11), true}));
        f.dragRow(f.in(RowId::Cycle, 11, -2), f.in(RowId::Cycle, 13, -2));
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(9), BarNumber(13), true}));
        f.doubleClickRow(f.middle(RowId::Cycle, 10));
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(9), BarNumber(13), false}));
        f.key(Qt::Key_C);
        QVERIFY(f.context->cycle().isOn);
        QVERIFY(f.action("cycle-toggle")->isChecked());
        QCOMPARE(f.edits(), 0);
    }

    void escapeBringsTheCycleBack()
    {
        const TimelineHands f;
        f.context->setCycle({BarNumber(3), BarNumber(5), false});
        f.pressRow(f.middle(RowId::Cycle, 9));
        f.moveRow(f.middle(RowId::Cycle, 11));
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(9), BarNumber(12), true}));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(3), BarNumber(5), false}));
        f.releaseRow(f.middle(RowId::Cycle, 11));
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(3), BarNumber(5), false}));
    }

    void keyCyclesTheSectionAtThePlayhead()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(9), BarNumber(13), true}));
        f.seekTo(6);
        f.key(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(f.context->cycle(), (CycleRegion{BarNumber(6), BarNumber(7), true}));
    }
};

BARLINE_TEST(TestLoopRows)

#include "tst_LoopRows.moc"
