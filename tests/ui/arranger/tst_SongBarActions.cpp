#include "core/edit/arrange/TrackEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"
#include "ui/arranger/timeline/TimelineView.h"
#include "ui/canvas/RulerPainter.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace barline;
using namespace barline::test;

namespace {

/// The arranger with hands for its ruler.
struct RulerHands : BlockHands
{
    using BlockHands::BlockHands;

    QWidget *timeline() const { return panel->findChild<QWidget *>(QStringLiteral("timeline")); }
    /// On a bar's number, nearer to its line than to the next.
    QPoint ruler(int bar) const
    {
        const double left = view().axis().xOf(song()->meters.startOf(BarNumber(bar)));
        return {static_cast<int>(left) + 9, timeline()->height() - RulerPainter::kLineHeight / 2};
    }
    void moveOver(QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QMouseEvent move(QEvent::MouseMove, where, timeline()->mapToGlobal(where), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(timeline(), &move);
    }
    void dragRuler(int from, int to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(timeline(), Qt::LeftButton, modifiers, ruler(from));
        moveOver((ruler(from) + ruler(to)) / 2, modifiers);
        moveOver(ruler(to), modifiers);
        QTest::mouseRelease(timeline(), Qt::LeftButton, modifiers, ruler(to));
    }
    /// "5-8", with the number of tracks behind where not all are meant.
    QString selected() const
    {
        const auto &bars = context->selectedBars();
        if (!bars)
            return {};
        const QString range = QStringLiteral("%1-%2").arg(bars->range.first.value()).arg(bars->range.end.value() - 1);
        return bars->tracks ? range + QStringLiteral(" of %1").arg(bars->tracks->size()) : range;
    }
    QStringList meters() const
    {
        QStringList told;
        for (const MeterChange &change : song()->meters.changes())
            told.append(QStringLiteral("%1: %2").arg(change.bar.value()).arg(change.meter.toString()));
        return told;
    }
};

QStringList list(std::initializer_list<const char *> words)
{
    QStringList all;
    for (const char *word : words)
        all.append(QLatin1String(word));
    return all;
}

} // namespace

class TestSongBarActions : public QObject
{
    Q_OBJECT

private slots:
    void aDragOverTheBarNumbersSelectsBarsOfAllTracks()
    {
        const RulerHands f;
        f.dragRuler(3, 6);
        QCOMPARE(f.selected(), QStringLiteral("3-6"));
        QVERIFY(f.readout().contains(QStringLiteral("bars 3–6 · all tracks")));
        QVERIFY(f.context->playhead() > Ticks()); // the press moved it
        f.dragRuler(8, 7);
        QCOMPARE(f.selected(), QStringLiteral("7-8"));
        QCOMPARE(f.edits(), 0);
    }

    void aClickMovesThePlayheadAndSelectsNoBars()
    {
        const RulerHands f;
        f.dragRuler(3, 6);
        QTest::mouseClick(f.timeline(), Qt::LeftButton, {}, f.ruler(4));
        QCOMPARE(f.selected(), QString());
        QCOMPARE(f.song()->meters.locate(f.context->playhead()).bar, BarNumber(4));
    }

    void shiftExtendsTheSelectedBars()
    {
        const RulerHands f;
        f.dragRuler(3, 6);
        QTest::mouseClick(f.timeline(), Qt::LeftButton, Qt::ShiftModifier, f.ruler(9));
        QCOMPARE(f.selected(), QStringLiteral("3-9"));
        QTest::mouseClick(f.timeline(), Qt::LeftButton, Qt::ShiftModifier, f.ruler(4));
        QCOMPARE(f.selected(), QStringLiteral("4-9"));
    }

    void escapeTakesBackADragOverTheBarNumbers()
    {
        const RulerHands f;
        f.dragRuler(3, 4);
        QTest::mousePress(f.timeline(), Qt::LeftButton, {}, f.ruler(6));
        f.moveOver(f.ruler(9));
        QCOMPARE(f.selected(), QStringLiteral("6-9"));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        QCOMPARE(f.selected(), QStringLiteral("3-4"));
        QTest::mouseRelease(f.timeline(), Qt::LeftButton, {}, f.ruler(9));
        QCOMPARE(f.selected(), QStringLiteral("3-4"));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        QCOMPARE(f.selected(), QString());
    }

    void altDragSelectsBarsOfTheTracksItIsDrawnOver()
    {
        const RulerHands f;
        f.drag(f.at(2, 1), f.at(3, 1), Qt::AltModifier);
        QCOMPARE(f.selected(), QStringLiteral("2-3 of 1"));
        f.drag(f.at(2, 0), f.at(4, 1), Qt::AltModifier);
        QCOMPARE(f.selected(), QStringLiteral("2-4 of 2"));
        QCOMPARE(f.edits(), 0);
        f.press(f.at(6, 0), Qt::AltModifier);
        f.moveTo(f.at(8, 0), Qt::AltModifier);
        f.key(Qt::Key_Escape);
        QCOMPARE(f.selected(), QStringLiteral("2-4 of 2"));
    }

    void keysSelectBars()
    {
        const RulerHands f;
        f.context->seek(f.song()->meters.startOf(BarNumber(5)));
        f.key(Qt::Key_B);
        QCOMPARE(f.selected(), QStringLiteral("5-5"));
        f.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        f.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        f.key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(f.selected(), QStringLiteral("5-6"));
        f.key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(f.selected(), QStringLiteral("5-6 of 1"));
        f.click(f.at(10, 0));
        f.key(Qt::Key_B, Qt::ShiftModifier);
        QCOMPARE(f.selected(), QStringLiteral("9-12 of 1"));
    }

    void insertsAsManyBarsAsAreSelected()
    {
        const RulerHands f;
        f.dragRuler(3, 4);
        f.key(Qt::Key_F7);
        QCOMPARE(f.told(0), list({"Verse@1+2", "Verse@5+2", "Verse@11+4"}));
        QCOMPARE(f.meters(), list({"1: 4/4", "7: 7/8", "8: 4/4"}));
        QCOMPARE(f.label(), QStringLiteral("Insert 2 Bar(s)"));
        QCOMPARE(f.edits(), 1);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@9+4"}));
    }

    void insertsSoManyBars()
    {
        const RulerHands f;
        f.context->seek(f.song()->meters.startOf(BarNumber(5)));
        f.key(Qt::Key_F7, Qt::ControlModifier | Qt::ShiftModifier);
        QLineEdit *field = nullptr;
        for (QLineEdit *each : f.panel->findChildren<QLineEdit *>())
            field = each->isVisible() ? each : field;
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("3"));
        for (QPushButton *button : field->window()->findChildren<QPushButton *>()) {
            if (button->isDefault())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@12+4"}));
        QCOMPARE(f.meters(), list({"1: 4/4", "8: 7/8", "9: 4/4"}));
    }

    void deletesTheSelectedBars()
    {
        const RulerHands f;
        f.dragRuler(5, 6);
        f.key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@7+4"}));
        QCOMPARE(f.meters(), list({"1: 4/4"}));
        QCOMPARE(f.selected(), QString());
        QCOMPARE(f.label(), QStringLiteral("Delete 2 Bar(s)"));
    }

    void duplicatesTheSelectedBars()
    {
        const RulerHands f;
        f.context->seek(f.song()->meters.startOf(BarNumber(5)));
        f.key(Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(f.meters(), list({"1: 4/4", "5: 7/8", "7: 4/4"}));
        QCOMPARE(f.selected(), QStringLiteral("6-6"));
    }

    void movesBarsByKeysInOneStep()
    {
        const RulerHands f;
        f.dragRuler(9, 12);
        f.key(Qt::Key_Left, Qt::AltModifier);
        f.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@7+4"}));
        QCOMPARE(f.selected(), QStringLiteral("7-10"));
        f.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@8+4"}));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@9+4"}));
    }

    void theSelectedBarsGoBackWithWhatIsUndone()
    {
        const RulerHands f;
        f.dragRuler(9, 12);
        f.key(Qt::Key_Left, Qt::AltModifier);
        f.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(f.selected(), QStringLiteral("7-10"));
        QVERIFY(f.context->history().undo()); // both, which are one step
        QCOMPARE(f.selected(), QStringLiteral("9-12"));
        QVERIFY(f.context->history().redo());
        QCOMPARE(f.selected(), QStringLiteral("7-10"));
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.selected(), QStringLiteral("9-12"));
        f.key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(f.selected(), QString());
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.selected(), QStringLiteral("9-12"));
        f.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.selected(), QStringLiteral("13-16"));
        f.dragRuler(2, 3);
        QVERIFY(f.context->history().undo());
        QCOMPARE(f.selected(), QStringLiteral("2-3")); // others were selected meanwhile
    }

    void draggingSelectedBarsMovesThem()
    {
        const RulerHands f;
        f.dragRuler(9, 12);
        QTest::mousePress(f.timeline(), Qt::LeftButton, {}, f.ruler(10));
        f.moveOver(f.ruler(7));
        f.moveOver(f.ruler(5) - QPoint(10, 0));
        QVERIFY(f.readout().contains(QStringLiteral("before bar 5")));
        QTest::mouseRelease(f.timeline(), Qt::LeftButton, {}, f.ruler(5) - QPoint(10, 0));
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@5+4"}));
        QCOMPARE(f.meters(), list({"1: 4/4", "9: 7/8", "10: 4/4"}));
        QCOMPARE(f.selected(), QStringLiteral("5-8"));
        QCOMPARE(f.edits(), 1);
    }

    void ctrlDragCopiesSelectedBars()
    {
        const RulerHands f;
        f.dragRuler(9, 12);
        QTest::mousePress(f.timeline(), Qt::LeftButton, Qt::ControlModifier, f.ruler(10));
        f.moveOver(f.ruler(7), Qt::ControlModifier);
        f.moveOver(f.ruler(5) - QPoint(10, 0), Qt::ControlModifier);
        QVERIFY(f.readout().contains(QStringLiteral("a copy before bar 5")));
        QTest::mouseRelease(f.timeline(), Qt::LeftButton, Qt::ControlModifier, f.ruler(5) - QPoint(10, 0));
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@5+4", "Verse@13+4"}));
        QCOMPARE(f.selected(), QStringLiteral("5-8"));
        QCOMPARE(f.label(), QStringLiteral("Copy 4 Bar(s)"));
    }

    void keysOfBlocksWorkOnBarsWhereNoBlockIsSelected()
    {
        const RulerHands f;
        f.dragRuler(1, 4);
        f.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.label(), QStringLiteral("Duplicate 4 Bar(s)"));
        f.key(Qt::Key_Delete);
        QCOMPARE(f.label(), QStringLiteral("Delete 4 Bar(s)"));
        QCOMPARE(f.edits(), 2);
        f.dragRuler(1, 4);
        f.context->selectInstances({kFirst});
        f.key(Qt::Key_Delete);
        QCOMPARE(f.label(), QStringLiteral("Delete 1 Block(s)"));
    }

    void copiesSelectedBarsToThePlayhead()
    {
        const RulerHands f;
        f.dragRuler(9, 12);
        f.context->seek(f.song()->meters.startOf(BarNumber(1)));
        f.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@5+4", "Verse@13+4"}));
        QCOMPARE(f.meters(), list({"1: 4/4", "9: 7/8", "10: 4/4"}));
        QCOMPARE(f.edits(), 1);
    }

    void ofSomeTracksOnlyTheirBlocksMove()
    {
        const RulerHands f;
        f.drag(f.at(5, 1), f.at(6, 1), Qt::AltModifier);
        f.key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@9+4"}));
        QCOMPARE(f.edits(), 0);
        f.drag(f.at(5, 0), f.at(6, 0), Qt::AltModifier);
        f.key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(f.told(0), list({"Verse@1+4", "Verse@7+4"}));
        QCOMPARE(f.meters().size(), 3);
        QCOMPARE(f.label(), QStringLiteral("Delete 2 Bar(s) in Tracks"));
    }

    void rippleIsTheUsersChoiceAndShown()
    {
        const RulerHands f;
        QToolButton *shown = nullptr;
        for (QToolButton *button : f.panel->findChildren<QToolButton *>())
            shown = button->defaultAction() == f.action("ripple") ? button : shown;
        QVERIFY(shown);
        QCOMPARE(shown->text(), QStringLiteral("Ripple: on"));
        QTest::mouseClick(shown, Qt::LeftButton);
        QCOMPARE(shown->text(), QStringLiteral("Ripple: off"));
        QCOMPARE(f.context->ripple(), Ripple::Off);
        f.dragRuler(2, 3);
        f.key(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(f.told(0), list({"Verse@1+1", "Verse@4+1", "Verse@9+4"}));
        QCOMPARE(f.label(), QStringLiteral("Empty 2 Bar(s)"));
        f.key(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.context->ripple(), Ripple::On);
    }

    void theMenuOfTheBarNumbersIsOfTheBarUnderThePointer()
    {
        const RulerHands f;
        QContextMenuEvent event(QContextMenuEvent::Mouse, f.ruler(6), f.timeline()->mapToGlobal(f.ruler(6)));
        QApplication::sendEvent(f.timeline(), &event);
        QCOMPARE(f.selected(), QStringLiteral("6-6"));
        auto *menu = f.timeline()->findChild<QMenu *>();
        QVERIFY(menu && menu->actions().contains(f.action("insert-bars")));
        menu->close();
    }

    void theMenuOfSelectedBarsIsTheirs()
    {
        const RulerHands f;
        f.dragRuler(6, 7);
        QContextMenuEvent event(QContextMenuEvent::Mouse, f.at(6, 1), f.viewport()->mapToGlobal(f.at(6, 1)));
        QApplication::sendEvent(f.viewport(), &event);
        auto *menu = f.view().findChild<QMenu *>(QStringLiteral("barMenu"));
        QVERIFY(menu && menu->actions().contains(f.action("insert-bars")));
        menu->close();
    }

    void aMenuKeepsItsPlaceThoughAnotherOneCloses()
    {
        const RulerHands f;
        f.dragRuler(6, 7);
        QSignalSpy places(&f.view(), &ArrangementView::menuAsked);
        const auto ask = [&f](int bar) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, f.at(bar, 1), f.viewport()->mapToGlobal(f.at(bar, 1)));
            QApplication::sendEvent(f.viewport(), &event);
            return f.view().findChildren<QMenu *>(QStringLiteral("barMenu"));
        };
        QCOMPARE(ask(6).size(), 1);
        const QList<QMenu *> menus = ask(7);
        QCOMPARE(menus.size(), 2);
        QCOMPARE(places.size(), 2);
        menus.constFirst()->close();
        QCoreApplication::processEvents();
        QCOMPARE(places.size(), 2);
        menus.constLast()->close();
        QTRY_COMPARE(places.size(), 3);
        QVERIFY(!places.constLast().at(0).value<std::optional<Ticks>>());
    }

    void barsOfATrackThatIsGoneAreNotSelected()
    {
        const RulerHands f;
        f.drag(f.at(2, 1), f.at(3, 1), Qt::AltModifier);
        f.context->push(removeTracks(*f.song(), {kBass}), QStringLiteral("Delete Track"));
        QCOMPARE(f.selected(), QString());
    }
};

BARLINE_TEST(TestSongBarActions)
#include "tst_SongBarActions.moc"
