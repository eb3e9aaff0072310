#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TimelineHands.h"

#include <QMenu>
#include <QSpinBox>

using namespace barline;
using namespace barline::test;

using RowId = TimelineRow::Id;

class TestSectionRow : public QObject
{
    Q_OBJECT

private slots:
    void doubleClickNamesASectionUpToTheNext()
    {
        const TimelineHands f;
        f.doubleClickRow(f.middle(RowId::Sections, 6));
        f.typeName(QStringLiteral("Bridge"));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Bridge@6+3 Chorus@9+4 Solo@14"));
        QCOMPARE(f.label(), QStringLiteral("Rename Section"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.label(), QStringLiteral("Add Section"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Solo@14"));
    }

    void doubleClickDraggedOnGivesItsLength()
    {
        const TimelineHands f;
        f.doublePress(f.middle(RowId::Sections, 6));
        f.moveRow(f.middle(RowId::Sections, 7));
        QCOMPARE(f.readout(), QStringLiteral(" · bars 6–7"));
        f.releaseRow(f.middle(RowId::Sections, 7));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Section 1@6+2 Chorus@9+4 Solo@14"));
        QCOMPARE(f.edits(), 1);
    }

    void escapeLeavesNoTraceOfADrag()
    {
        const TimelineHands f;
        f.pressRow(f.in(RowId::Sections, 13, -3));
        f.moveRow(f.in(RowId::Sections, 16, -3));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        f.moveRow(f.in(RowId::Sections, 17, -3));
        f.releaseRow(f.in(RowId::Sections, 17, -3));
        QCOMPARE(f.edits(), 0);
        f.doublePress(f.middle(RowId::Sections, 6));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        f.releaseRow(f.middle(RowId::Sections, 6));
        QCOMPARE(f.edits(), 0);
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Solo@14"));
    }

    void dragMovesAMarkerByCountsAndFreelyWithAlt()
    {
        const TimelineHands f;
        const int beat = static_cast<int>(f.view().axis().widthOf(Ticks::beats(1)));
        const QPoint flag = f.in(RowId::Sections, 14, 3);
        f.dragRow(flag, f.in(RowId::Sections, 16, 3));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Solo@16"));
        QCOMPARE(f.label(), QStringLiteral("Move Marker"));
        const QPoint there = f.in(RowId::Sections, 16, 3);
        f.dragRow(there, there + QPoint(beat * 3 / 2, 0), Qt::AltModifier);
        const Marker solo = f.song()->markers.at(2);
        QCOMPARE(solo.bar, BarNumber(16));
        QVERIFY(solo.beat > Ticks::beats(1) && solo.beat < Ticks::beats(2));
        QCOMPARE(f.edits(), 2);
    }

    void edgesSayWhereASectionBeginsAndEnds()
    {
        const TimelineHands f;
        f.dragRow(f.in(RowId::Sections, 13, -3), f.in(RowId::Sections, 15, -3));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+6 Solo@14"));
        QCOMPARE(f.label(), QStringLiteral("Change Section"));
        f.dragRow(f.in(RowId::Sections, 9, 2), f.in(RowId::Sections, 7, 2));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@7+8 Solo@14"));
        f.dragRow(f.in(RowId::Sections, 7, 2), f.in(RowId::Sections, 20, 2));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Solo@14 Chorus@14+1"));
        QCOMPARE(f.edits(), 3);
    }

    void clickGoesToTheSection()
    {
        const TimelineHands f;
        QTest::mouseClick(f.timeline, Qt::LeftButton, {}, f.middle(RowId::Sections, 11));
        QCOMPARE(f.context->playhead(), f.startOf(9));
        QTest::mouseClick(f.timeline, Qt::LeftButton, {}, f.in(RowId::Sections, 14, 3));
        QCOMPARE(f.context->playhead(), f.startOf(14));
        QCOMPARE(f.edits(), 0);
    }

    void doubleClickRenamesInPlaceAndEscapeGivesUp()
    {
        const TimelineHands f;
        f.doubleClickRow(f.middle(RowId::Sections, 11));
        f.typeName(QStringLiteral("Refrain"));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Refrain@9+4 Solo@14"));
        QCOMPARE(f.label(), QStringLiteral("Rename Section"));
        f.doubleClickRow(f.in(RowId::Sections, 14, 3));
        auto *editor = f.timeline->findChild<QLineEdit *>(QStringLiteral("markerName"));
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Nothing"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Refrain@9+4 Solo@14"));
        QCOMPARE(f.edits(), 1);
    }

    void keysAddAtThePlayhead()
    {
        const TimelineHands f;
        f.seekTo(6);
        f.key(Qt::Key_K);
        f.typeName(QStringLiteral("Break"));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Break@6 Chorus@9+4 Solo@14"));
        f.key(Qt::Key_N);
        f.typeName(QStringLiteral("Bridge"));
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Break@6 Bridge@6+3 Chorus@9+4 Solo@14"));
    }

    void keysGoFromMarkerToMarker()
    {
        const TimelineHands f;
        f.key(Qt::Key_Period);
        QCOMPARE(f.context->playhead(), f.startOf(9));
        f.key(Qt::Key_Period);
        QCOMPARE(f.context->playhead(), f.startOf(14));
        f.key(Qt::Key_Period);
        QCOMPARE(f.context->playhead(), f.startOf(14));
        QCOMPARE(f.hint(), QStringLiteral("There is no marker after the playhead"));
        f.key(Qt::Key_Comma);
        f.key(Qt::Key_Comma);
        QCOMPARE(f.context->playhead(), Ticks());
    }

    void popupPlacesByKeys()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.popup());
        f.type("place", QStringLiteral("17"));
        f.type("bars", QStringLiteral("8"));
        f.enter();
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Solo@14 Chorus@17+8"));
        QCOMPARE(f.label(), QStringLiteral("Change Section"));
    }

    void popupObjectsToWhatIsNoPlace()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        f.type("place", QStringLiteral("5.8"));
        f.enter();
        QVERIFY(f.popup()); // 7/8 has seven counts
        QCOMPARE(f.edits(), 0);
        f.type("place", QStringLiteral("5.7"));
        f.enter();
        QVERIFY(!f.popup());
        QCOMPARE(f.song()->markers.at(1).beat, Ticks::beats(3));
    }

    void removesByKeyAndTakesBack()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Solo@14"));
        QCOMPARE(f.label(), QStringLiteral("Remove Section"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Chorus@9+4 Solo@14"));
        f.seekTo(7);
        f.key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.problem(), QStringLiteral("There is no marker or section at the playhead."));
    }

    void coloursASection()
    {
        const TimelineHands f;
        f.seekTo(10);
        f.key(Qt::Key_N, Qt::AltModifier | Qt::ShiftModifier);
        auto *menu = f.panel->findChild<QMenu *>(QStringLiteral("markerColors"));
        QVERIFY(menu);
        menu->actions().at(2)->trigger();
        QVERIFY(f.song()->markers.at(1).color.startsWith(QLatin1Char('#')));
        QCOMPARE(f.label(), QStringLiteral("Colour Section"));
        menu->close();
    }

    void menuIsAboutWhatIsUnderThePointer()
    {
        const TimelineHands f;
        f.seekTo(1);
        const QPoint where = f.middle(RowId::Sections, 11);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, f.timeline->mapToGlobal(where));
        QApplication::sendEvent(f.timeline, &event);
        auto *menu = f.timeline->findChild<QMenu *>();
        QVERIFY(menu);
        f.action("marker-remove")->trigger();
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Solo@14"));
        menu->close();
        QCoreApplication::processEvents();
        f.action("marker-remove")->trigger();
        QCOMPARE(f.markers(), QStringLiteral("Solo@14")); // at the playhead again
    }

    void aMenuIsAboutItsPlaceThoughAnotherOneCloses()
    {
        const TimelineHands f;
        const auto ask = [&f](QPoint where) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, where, f.timeline->mapToGlobal(where));
            QApplication::sendEvent(f.timeline, &event);
            return f.timeline->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        };
        QCOMPARE(ask(f.middle(RowId::Sections, 1)).size(), 1);
        const QList<QMenu *> menus = ask(f.middle(RowId::Sections, 11));
        QCOMPARE(menus.size(), 2);
        menus.constFirst()->close();
        QCoreApplication::processEvents();
        f.action("marker-remove")->trigger();
        QCOMPARE(f.markers(), QStringLiteral("Verse@1+4 Solo@14"));
        menus.constLast()->close();
    }

    void saysWhatIsUnderThePointer()
    {
        const TimelineHands f;
        f.hoverRow(f.middle(RowId::Sections, 11));
        QCOMPARE(f.readout(), QStringLiteral("Chorus · bars 9–12"));
        QVERIFY(!f.hint().isEmpty());
        f.hoverRow(f.in(RowId::Sections, 14, 3));
        QCOMPARE(f.readout(), QStringLiteral("Solo · bar 14"));
        f.hoverRow(f.middle(RowId::Sections, 5));
        QCOMPARE(f.readout(), QStringLiteral("bar 5 · 7/8"));
    }
};

BARLINE_TEST(TestSectionRow)

#include "tst_SectionRow.moc"
