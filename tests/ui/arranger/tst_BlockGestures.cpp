#include "core/edit/arrange/InstanceEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"

#include <QScrollBar>

using namespace barline;
using namespace barline::test;

class TestBlockGestures : public QObject
{
    Q_OBJECT

private slots:
    void ctrlLeavesTheBlocksAndMovesCopies()
    {
        const BlockHands f;
        f.drag(f.at(10, 0), f.at(15, 1), Qt::ControlModifier);
        QCOMPARE(f.told(0), (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@9+4")}));
        QCOMPARE(f.told(1), QStringList{QStringLiteral("Verse@14+4")});
        QCOMPARE(f.label(), QStringLiteral("Copy 1 Block(s)"));
        const InstanceId copy = f.song()->tracks.at(1)->instances.at(0)->id;
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{copy});
        QVERIFY(f.context->history().undo());
        QVERIFY(f.told(1).isEmpty());
    }

    void ctrlCountsWhenItIsPressedDuringTheDrag()
    {
        const BlockHands f;
        f.press(f.at(10, 0));
        f.moveTo(f.at(15, 1));
        QCOMPARE(f.viewport()->cursor().shape(), Qt::ClosedHandCursor);
        QTest::keyPress(&f.view(), Qt::Key_Control);
        QCOMPARE(f.viewport()->cursor().shape(), Qt::DragCopyCursor);
        f.release(f.at(15, 1), Qt::ControlModifier);
        QCOMPARE(f.label(), QStringLiteral("Copy 1 Block(s)"));
    }

    void severalAreCopiedAcrossTracksWithTheirDistances()
    {
        const BlockHands f;
        f.click(f.at(2, 0));
        f.click(f.at(10, 0), Qt::ShiftModifier);
        f.drag(f.at(2, 0), f.at(4, 1), Qt::ControlModifier);
        QCOMPARE(f.told(1), (QStringList{QStringLiteral("Verse@3+4"), QStringLiteral("Verse@11+4")}));
        QCOMPARE(f.edits(), 1);
    }

    void shiftKeepsToOneAxis()
    {
        const BlockHands f;
        f.drag(f.at(10, 0), f.at(15, 1), Qt::ShiftModifier);
        QCOMPARE(f.told(0), (QStringList{QStringLiteral("Verse@1+4"), QStringLiteral("Verse@14+4")}));
        f.drag(f.at(15, 0), f.at(15, 1) + QPoint(20, 0), Qt::ShiftModifier);
        QCOMPARE(f.told(1), QStringList{QStringLiteral("Verse@14+4")});
    }

    void blocksSnapToBarsOfAnyMeter()
    {
        const BlockHands f;
        f.drag(f.at(2, 0), f.at(5, 1) + QPoint(3, 0));
        QCOMPARE(f.told(1), QStringList{QStringLiteral("Verse@4+4")});
    }

    void whatADragDoesIsTold()
    {
        const BlockHands f;
        f.press(f.at(10, 0));
        f.moveTo(f.at(12, 0));
        QCOMPARE(f.readout(), QStringLiteral("Verse · bars 11–14"));
        QVERIFY(f.hint().contains(QStringLiteral("Ctrl copies")));
        f.key(Qt::Key_Escape);
        f.release(f.at(12, 0));
        QCOMPARE(f.edits(), 0);
        QVERIFY(!f.view().isDragging());
    }

    void draggingTheEndRepeatsTheClip()
    {
        const BlockHands f;
        f.press(f.endOf(kSecond));
        f.moveTo(f.barsOn(f.endOf(kSecond), 1));
        f.moveTo(f.barsOn(f.endOf(kSecond), 6));
        QCOMPARE(f.viewport()->cursor().shape(), Qt::SizeHorCursor);
        QCOMPARE(f.readout(), QStringLiteral("Verse · bars 9–18 · 2.5×"));
        f.release(f.barsOn(f.endOf(kSecond), 6));
        QCOMPARE(f.instance(kSecond)->lengthBars, 10);
        QCOMPARE(f.label(), QStringLiteral("Change Length of 1 Block(s)"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.instance(kSecond)->lengthBars, 4);
    }

    void allSelectedAreRepeatedAlike()
    {
        const BlockHands f;
        f.key(Qt::Key_A, Qt::ControlModifier);
        f.drag(f.endOf(kSecond), f.barsOn(f.endOf(kSecond), 2));
        QCOMPARE(f.told(0), (QStringList{QStringLiteral("Verse@1+6"), QStringLiteral("Verse@9+6")}));
        QCOMPARE(f.edits(), 1);
    }

    void aBlockIsNeverShorterThanABar()
    {
        const BlockHands f;
        f.drag(f.endOf(kSecond), f.barsOn(f.endOf(kSecond), -9));
        QCOMPARE(f.instance(kSecond)->lengthBars, 1);
    }

    void draggingTheStartTrims()
    {
        const BlockHands f;
        f.press(f.startOf(kSecond));
        f.moveTo(f.barsOn(f.startOf(kSecond), 1));
        QCOMPARE(f.readout(), QStringLiteral("Verse · bars 10–12 · 0.75× · from its bar 2"));
        f.release(f.barsOn(f.startOf(kSecond), 1));
        const InstancePtr block = f.instance(kSecond);
        QCOMPARE(block->startBar, BarNumber(10));
        QCOMPARE(block->lengthBars, 3);
        QCOMPARE(block->offsetBars, 1);
        QCOMPARE(f.label(), QStringLiteral("Trim 1 Block(s)"));
        f.drag(f.startOf(kSecond), f.barsOn(f.startOf(kSecond), -2));
        QCOMPARE(f.instance(kSecond)->startBar, BarNumber(8));
        QCOMPARE(f.instance(kSecond)->offsetBars, 3);
    }

    void escapeLeavesNoTraceOfAnEdge()
    {
        const BlockHands f;
        f.press(f.endOf(kSecond));
        f.moveTo(f.barsOn(f.endOf(kSecond), 4));
        f.key(Qt::Key_Escape);
        f.release(f.barsOn(f.endOf(kSecond), 4));
        QCOMPARE(f.edits(), 0);
    }

    void theBandAddsWithShiftAndTakesAwayWithCtrl()
    {
        const BlockHands f;
        f.drag(f.at(6, 1), f.at(3, 0));
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kFirst});
        f.drag(f.at(16, 1), f.at(10, 0), Qt::ShiftModifier);
        QCOMPARE(f.context->selectedInstances(), (QSet<InstanceId>{kFirst, kSecond}));
        f.press(f.at(6, 1), Qt::ControlModifier);
        f.moveTo(f.at(3, 0), Qt::ControlModifier);
        QCOMPARE(f.readout(), QStringLiteral("1 block(s)"));
        f.release(f.at(3, 0), Qt::ControlModifier);
        QCOMPARE(f.context->selectedInstances(), QSet<InstanceId>{kSecond});
        QCOMPARE(f.edits(), 0);
    }

    void aDoubleClickThatGoesOnDrawsTheLength()
    {
        const BlockHands f;
        f.click(f.at(6, 1));
        QTest::mouseDClick(f.viewport(), Qt::LeftButton, {}, f.at(6, 1));
        f.moveTo(f.at(8, 1));
        f.moveTo(f.at(13, 1));
        QCOMPARE(f.readout(), QStringLiteral("Verse · bars 6–13"));
        f.release(f.at(13, 1));
        QCOMPARE(f.told(1), QStringList{QStringLiteral("Verse@6+8")});
        QCOMPARE(f.edits(), 1);
        QCOMPARE(f.label(), QStringLiteral("Place Clip"));
    }

    void escapeLeavesNoTraceOfDrawing()
    {
        const BlockHands f;
        f.click(f.at(6, 1));
        QTest::mouseDClick(f.viewport(), Qt::LeftButton, {}, f.at(6, 1));
        f.moveTo(f.at(13, 1));
        f.key(Qt::Key_Escape);
        f.release(f.at(13, 1));
        QCOMPARE(f.edits(), 0);
        QVERIFY(!f.view().isDragging());
    }

    void aDragAtTheEdgeScrolls()
    {
        const BlockHands f;
        const QPoint edge(f.viewport()->width() + 20, f.at(10, 0).y());
        f.press(f.at(10, 0));
        f.moveTo(f.at(12, 0));
        f.moveTo(edge);
        QTRY_VERIFY(f.view().horizontalScrollBar()->value() > 200);
        f.release(edge);
        QVERIFY(f.instance(kSecond)->startBar > BarNumber(30));
        QCOMPARE(f.edits(), 1);
    }

    void thePointerTellsWhatAPressWouldDo()
    {
        const BlockHands f;
        QTest::mouseMove(f.viewport(), f.at(10, 0));
        QCOMPARE(f.viewport()->cursor().shape(), Qt::OpenHandCursor);
        QTest::mouseMove(f.viewport(), f.endOf(kSecond));
        QCOMPARE(f.viewport()->cursor().shape(), Qt::SizeHorCursor);
        QVERIFY(f.hint().contains(QStringLiteral("repeated")));
        QTest::mouseMove(f.viewport(), f.startOf(kSecond));
        QCOMPARE(f.viewport()->cursor().shape(), Qt::SizeHorCursor);
        QTest::mouseMove(f.viewport(), f.at(7, 1));
        QCOMPARE(f.viewport()->cursor().shape(), Qt::ArrowCursor);
        QCOMPARE(f.readout(), QStringLiteral("bar 7 · Bass"));
    }

    void theDragIsDrawnOverTheBlocks()
    {
        const BlockHands f;
        f.click(f.at(6, 1));
        const QImage before = f.viewport()->grab().toImage();
        f.press(f.at(10, 0));
        f.moveTo(f.at(12, 0));
        f.moveTo(f.at(15, 1));
        const QImage during = f.viewport()->grab().toImage();
        QVERIFY(during.pixelColor(f.at(14, 1)) != before.pixelColor(f.at(14, 1)));
        QCOMPARE(during.pixelColor(f.at(2, 0)), before.pixelColor(f.at(2, 0)));
        f.key(Qt::Key_Escape);
        QCOMPARE(f.viewport()->grab().toImage().pixelColor(f.at(14, 1)), before.pixelColor(f.at(14, 1)));
    }

    void anEditByOthersShowsDuringADrag()
    {
        const BlockHands f;
        f.press(f.at(10, 0));
        f.moveTo(f.at(15, 1));
        const QColor before = f.viewport()->grab().toImage().pixelColor(f.at(2, 0) - QPoint(0, 18));
        QVERIFY(f.context->document().apply(removeInstances(*f.song(), {kFirst})));
        QVERIFY(f.viewport()->grab().toImage().pixelColor(f.at(2, 0) - QPoint(0, 18)) != before);
        f.release(f.at(15, 1));
    }
};

BARLINE_TEST(TestBlockGestures)

#include "tst_BlockGestures.moc"
