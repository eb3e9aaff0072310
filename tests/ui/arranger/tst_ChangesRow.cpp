#include "core/edit/Header.h"
#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TimelineHands.h"
#include "ui/arranger/timeline/TapTempo.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMenu>

#include <cmath>

using namespace barline;
using namespace barline::test;

using RowId = TimelineRow::Id;

class TestChangesRow : public QObject
{
    Q_OBJECT

private slots:
    // Tempo

    void dragSetsTheTempoAndMovesIt()
    {
        const TimelineHands f;
        const QPoint word = f.in(RowId::Changes, 9, 10);
        f.dragRow(word, word - QPoint(0, 20));
        QCOMPARE(f.tempos(), QStringLiteral("120@1 110@5/ 100@9"));
        QCOMPARE(f.label(), QStringLiteral("Change Tempo"));
        f.dragRow(word, word - QPoint(0, 20), Qt::ShiftModifier);
        QCOMPARE(f.tempos(), QStringLiteral("120@1 110@5/ 101@9"));
        f.dragRow(word, f.in(RowId::Changes, 11, 10));
        QCOMPARE(f.tempos(), QStringLiteral("120@1 110@5/ 101@11"));
        QCOMPARE(f.edits(), 3);
    }

    void escapeLeavesNoTraceOfADrag()
    {
        const TimelineHands f;
        const QPoint word = f.in(RowId::Changes, 9, 10);
        f.pressRow(word);
        f.moveRow(word - QPoint(0, 30));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        f.moveRow(word - QPoint(0, 60));
        f.releaseRow(word - QPoint(0, 60));
        QCOMPARE(f.edits(), 0);
        QCOMPARE(f.tempos(), QStringLiteral("120@1 110@5/ 90@9"));
    }

    void laneIsShownByKeyAndDoubleClickAddsWhatIsUnderThePointer()
    {
        const TimelineHands f;
        f.key(Qt::Key_3, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(f.rows->isShown(RowId::Tempo));
        f.doubleClickRow(f.in(RowId::Tempo, 13));
        QCOMPARE(f.song()->tempos.size(), 4);
        const TempoChange added = f.song()->tempos.at(3);
        QCOMPARE(added.bar, BarNumber(13));
        QCOMPARE(added.bpm, 105.0); // the middle of 90 to 120
        QCOMPARE(f.label(), QStringLiteral("Add Tempo"));
        const QPoint point = f.in(RowId::Tempo, 13);
        f.dragRow(point, point + QPoint(0, 17));
        QCOMPARE(f.song()->tempos.at(3).bpm, 90.0); // where the row shows 90
        f.dragRow(point, f.in(RowId::Tempo, 14));
        QCOMPARE(f.song()->tempos.at(3).bar, BarNumber(14));
    }

    void typesATempoAtThePlayhead()
    {
        const TimelineHands f;
        f.seekTo(13);
        f.key(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(f.popup());
        f.type("bpm", QStringLiteral("97.5"));
        f.popup()->findChild<QCheckBox *>(QStringLiteral("glide"))->click();
        f.enter();
        QCOMPARE(f.tempos(), QStringLiteral("120@1 110@5/ 90@9 97.5@13/"));
        QCOMPARE(f.label(), QStringLiteral("Add Tempo"));
    }

    void doubleClickTypesATempoAndItsPlace()
    {
        const TimelineHands f;
        f.doubleClickRow(f.in(RowId::Changes, 9, 10));
        QVERIFY(f.popup());
        f.type("bpm", QStringLiteral("80"));
        f.type("place", QStringLiteral("10.3"));
        f.enter();
        QCOMPARE(f.tempos(), QStringLiteral("120@1 110@5/ 80@10.2"));
        QCOMPARE(f.label(), QStringLiteral("Change Tempo"));
    }

    void glidesAndRemovesByKey()
    {
        const TimelineHands f;
        f.seekTo(2);
        f.key(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.tempos(), QStringLiteral("120@1/ 110@5/ 90@9"));
        f.seekTo(7);
        f.key(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.tempos(), QStringLiteral("120@1/ 110@5 90@9"));
        f.key(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(f.tempos(), QStringLiteral("120@1/ 90@9"));
        f.seekTo(12);
        f.key(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.problem(), QStringLiteral("There is no later tempo to glide to: set one first."));
    }

    void tapsSetTheTempoThatHoldsInOneStep()
    {
        const TimelineHands f;
        f.seekTo(6);
        for (int i = 0; i < 5; ++i) {
            f.key(Qt::Key_T);
            QTest::qWait(40);
        }
        QCOMPARE(f.edits(), 0);
        QVERIFY(f.readout().contains(QStringLiteral("5 tap")));
        QTRY_COMPARE_WITH_TIMEOUT(f.edits(), 1, 5000);
        QCOMPARE(f.label(), QStringLiteral("Tap Tempo"));
        QVERIFY(f.song()->tempos.at(1).bpm > 300);
        QCOMPARE(f.song()->tempos.at(0).bpm, 120.0);
        QCOMPARE(f.song()->tempos.size(), 3);
    }

    void escapeForgetsTheTaps()
    {
        const TimelineHands f;
        for (int i = 0; i < 4; ++i)
            f.key(Qt::Key_T);
        f.key(Qt::Key_Escape);
        QTest::qWait(1700);
        QCOMPARE(f.edits(), 0);
    }

    void averageOfTapsForgivesASlip()
    {
        TapTempo taps;
        qint64 at = 0;
        for (const int distance : {0, 500, 510, 490, 900, 500, 500, 250, 500}) {
            at += distance;
            taps.tap(at);
        }
        QCOMPARE(taps.bpm(), std::optional(120.0));
        taps.tap(at + TapTempo::kPause + 1);
        QCOMPARE(taps.bpm(), std::nullopt);
        QCOMPARE(taps.taps(), 1);
    }

    // Meter

    void setsAMeterForOneBarOnly()
    {
        const TimelineHands f;
        f.seekTo(3);
        f.key(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
        f.type("meter", QStringLiteral("5/8"));
        f.popup()->findChild<QCheckBox *>(QStringLiteral("onlyThisBar"))->click();
        f.enter();
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 5/8@3 4/4@4 7/8@5 4/4@6"));
        QCOMPARE(f.label(), QStringLiteral("Set Meter 5/8"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 7/8@5 4/4@6"));
    }

    void setsAMeterFromABarOn()
    {
        const TimelineHands f;
        f.seekTo(9);
        f.key(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
        f.type("meter", QStringLiteral("3/4"));
        f.enter();
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 7/8@5 4/4@6 3/4@9"));
    }

    void popupObjectsToWhatIsNoMeter()
    {
        const TimelineHands f;
        f.seekTo(9);
        f.key(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
        f.type("meter", QStringLiteral("7/7"));
        f.enter();
        QVERIFY(f.popup());
        QCOMPARE(f.edits(), 0);
    }

    void dragMovesAMeterToAnotherBar()
    {
        const TimelineHands f;
        f.key(Qt::Key_4, Qt::AltModifier | Qt::ShiftModifier);
        f.dragRow(f.in(RowId::Meters, 5, 8), f.in(RowId::Meters, 3, 8));
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 7/8@3 4/4@6"));
        QCOMPARE(f.label(), QStringLiteral("Move Meter"));
    }

    void doubleClickChangesAMeterAndMenuRemovesIt()
    {
        const TimelineHands f;
        f.key(Qt::Key_4, Qt::AltModifier | Qt::ShiftModifier);
        f.doubleClickRow(f.in(RowId::Meters, 5, 8));
        f.type("meter", QStringLiteral("5/4"));
        f.enter();
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 5/4@5 4/4@6"));
        const QPoint where = f.in(RowId::Meters, 5, 8);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, f.timeline->mapToGlobal(where));
        QApplication::sendEvent(f.timeline, &event);
        f.action("meter-remove")->trigger();
        QCOMPARE(f.meters(), QStringLiteral("4/4@1"));
        f.timeline->findChild<QMenu *>()->close();
    }

    void menuOnAWordIsAboutWhatItSays()
    {
        Project project = makeTimelineSong();
        Composition song = *project.compositions.find(kSong);
        song.tempos = {
            {BarNumber(1), {}, 120, false, {}}, {BarNumber(9), {}, 90, false, {}}, {BarNumber(10), {}, 80, false, {}}};
        project.compositions.set(std::make_shared<const Composition>(song));
        const TimelineHands f(std::move(project));
        TimeAxis axis = f.view().axis();
        axis.setPixelsPerBeat(7); // the nearest bar line is that of the next word
        f.view().setAxis(axis);
        const QPoint where = f.in(RowId::Changes, 9, 20);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, f.timeline->mapToGlobal(where));
        QApplication::sendEvent(f.timeline, &event);
        f.action("tempo-remove")->trigger();
        f.timeline->findChild<QMenu *>()->close();
        QCOMPARE(f.song()->tempos.size(), 2);
        QCOMPARE(f.song()->tempos.constLast().bpm, 80.0);
    }

    void laneTellsTheTempoThatHoldsAtTheEdge()
    {
        const TimelineHands f;
        f.key(Qt::Key_3, Qt::AltModifier | Qt::ShiftModifier);
        TimeAxis axis = f.view().axis();
        axis.setPixelsPerBeat(20);
        axis.setLength(Ticks::beats(4000));
        axis.setOffset(axis.widthOf(f.startOf(9)) + 4); // the one of bar 5 is less than a view left of it
        f.view().setAxis(axis);
        QVERIFY(f.xOf(f.startOf(5)) > -f.timeline->width());
        const auto edge = [&] {
            const int middle = f.in(RowId::Tempo, 9).y();
            return f.timeline->grab(QRect(0, middle - 26, 60, 50)).toImage();
        };
        const QImage before = edge();
        TempoMap tempos = f.song()->tempos;
        tempos[1].bpm = 111;
        Edit edit;
        edit.compositions.changed.append(*changeOfField(*f.song(), &Composition::tempos, tempos));
        f.context->push(edit, QStringLiteral("Tempo"));
        QCOMPARE(edge(), before);
        tempos[2].bpm = 91;
        Edit last;
        last.compositions.changed.append(*changeOfField(*f.song(), &Composition::tempos, tempos));
        f.context->push(last, QStringLiteral("Tempo"));
        QVERIFY(edge() != before);
    }

    // Key

    void setsAKeyByPopup()
    {
        const TimelineHands f;
        f.seekTo(5);
        f.key(Qt::Key_K, Qt::ControlModifier);
        auto *tonic = f.popup()->findChild<QComboBox *>(QStringLiteral("tonic"));
        auto *mode = f.popup()->findChild<QComboBox *>(QStringLiteral("mode"));
        QTest::keyClick(tonic, Qt::Key_Down);
        QTest::keyClick(mode, Qt::Key_End);
        QTest::keyClick(f.popup(), Qt::Key_Return);
        QCOMPARE(f.song()->keys.size(), 3);
        QCOMPARE(f.song()->keys.at(1), (KeyChange{BarNumber(5), {}, QStringLiteral("C#"), Mode::Locrian, {}}));
        QCOMPARE(f.label(), QStringLiteral("Add Key"));
    }

    void dragMovesAKeyAndKeyRemovesIt()
    {
        const TimelineHands f;
        f.key(Qt::Key_5, Qt::AltModifier | Qt::ShiftModifier);
        f.dragRow(f.in(RowId::Keys, 9, 10), f.in(RowId::Keys, 11, 10));
        QCOMPARE(f.song()->keys.at(1).bar, BarNumber(11));
        QCOMPARE(f.label(), QStringLiteral("Move Key"));
        f.seekTo(12);
        f.key(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(f.song()->keys.size(), 1);
        QCOMPARE(f.label(), QStringLiteral("Remove Key"));
    }

    void theEndOfABarIsAPlaceOfATempo()
    {
        const TimelineHands f;
        f.doubleClickRow(f.in(RowId::Changes, 9, 10));
        f.type("place", QStringLiteral("8.5"));
        f.enter();
        const TempoChange end = f.song()->tempos.at(2);
        QCOMPARE(end.bar, BarNumber(8));
        QCOMPARE(end.beat, Ticks::beats(4) - Ticks(1));
        f.hoverRow(f.in(RowId::Changes, 9, 10));
        QCOMPARE(f.readout(), QStringLiteral("bar 8.5 · 90 bpm"));
        f.doubleClickRow(f.in(RowId::Changes, 9, 10));
        QCOMPARE(f.popup()->findChild<QLineEdit *>(QStringLiteral("place"))->text(), QStringLiteral("8.5"));
    }

    void saysWhatIsUnderThePointer()
    {
        const TimelineHands f;
        f.hoverRow(f.in(RowId::Changes, 5, 10));
        QCOMPARE(f.readout(), QStringLiteral("bar 5 · 110 bpm, glides"));
        f.key(Qt::Key_5, Qt::AltModifier | Qt::ShiftModifier);
        f.hoverRow(f.in(RowId::Keys, 9, 10));
        QCOMPARE(f.readout(), QStringLiteral("bar 9 · A minor"));
        f.key(Qt::Key_3, Qt::AltModifier | Qt::ShiftModifier);
        f.hoverRow(f.in(RowId::Tempo, 3));
        QCOMPARE(f.readout(), QStringLiteral("bar 3 · 120 bpm"));
    }
};

BARLINE_TEST(TestChangesRow)

#include "tst_ChangesRow.moc"
