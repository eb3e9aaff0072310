#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/KeyboardView.h"
#include "ui/pianoroll/RollRuler.h"

#include <QAbstractButton>
#include <QAction>
#include <QScrollBar>
#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

namespace {

using Placed = RollFixture::Placed;

} // namespace

class PianoRollPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void drawToolAddsANoteOfTheGridsLength()
    {
        Roll roll;
        roll.context->setGrid({.parts = 8});
        QSignalSpy sounded(roll.context.get(), &EditorContext::auditionRequested);
        roll.chooseDraw();
        roll.click(roll.at(1.7, 67));
        QCOMPARE(roll.notes().size(), 1);
        QCOMPARE(roll.notes().first().second, (Placed{1.5, 0.5, 67}));
        QCOMPARE(sounded.count(), 1);
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{roll.notes().first().first});
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Add")));
        QVERIFY(roll.history.undo().has_value());
        QVERIFY(roll.notes().isEmpty());
        QVERIFY(roll.context->selectedNotes().isEmpty());
    }

    void movesAndDeletesManyNotesWhenTheyAreReady()
    {
        constexpr int kNotes = int(History::kMostAtOnce) + 400;
        constexpr int kLongClip = 100;
        QList<RollFixture::Given> notes;
        for (int i = 0; i < kNotes; ++i)
            notes.append({(i * 4.0 * kLongClip) / kNotes, 0.05, 40 + i % 40});
        Roll roll(notes, kLongClip);
        // What the panel shows, beside one that opens what is there now.
        const auto looksAsOpenedAnew = [&roll] {
            PianoRollPanel fresh(*roll.context, roll.theme);
            fresh.resize(roll.panel.size());
            fresh.show();
            auto *scene = fresh.findChild<RollScene *>();
            if (!QTest::qWaitFor([&] { return scene->index() != nullptr; }))
                return false;
            scene->setTime(roll.scene->time());
            scene->setPitch(roll.scene->pitch());
            const auto picture = [](PianoRollPanel &panel) {
                return panel.findChild<NoteCanvas *>()->viewport()->grab().toImage();
            };
            const auto isSame = [&] { return picture(fresh) == picture(roll.panel); };
            return QTest::qWaitFor(isSame);
        };
        const auto isAt = [&roll](int i, int pitch) { return roll.note(i).pitch == pitch; };
        roll.action("select-all")->trigger();
        QCOMPARE(roll.context->selectedNotes().size(), kNotes);
        QVERIFY(QTest::qWaitFor([&] { return roll.scene->index() != nullptr; }));
        const QImage before = roll.view()->grab().toImage();

        QTest::keyClick(roll.canvas, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(roll.history.isPreparing());
        QVERIFY(isAt(0, 40));
        QTest::keyClick(roll.canvas, Qt::Key_Up);
        QVERIFY(QTest::qWaitFor([&] { return !roll.history.isPreparing(); }));
        QVERIFY(isAt(0, 53) && isAt(kNotes - 1, 40 + (kNotes - 1) % 40 + 13));
        QCOMPARE(roll.history.entries().size(), 2);
        QCOMPARE(roll.history.entries().constFirst().step, roll.history.entries().constLast().step);
        QCOMPARE(roll.context->selectedNotes().size(), kNotes);
        QVERIFY(!(roll.view()->grab().toImage() == before));
        QVERIFY(looksAsOpenedAnew());

        // A drag of one takes all along, and they stay where they were let go.
        const QPoint grabbed = roll.at(0.02, 53);
        roll.drag(grabbed, grabbed + QPoint(0, qRound(3 * roll.scene->pitch().rowHeight())));
        QVERIFY(roll.history.isPreparing());
        QVERIFY(roll.scene->preview().changesNotes());
        QVERIFY(QTest::qWaitFor([&] { return !roll.history.isPreparing(); }));
        QVERIFY(!roll.scene->preview().changesNotes());
        QVERIFY(isAt(0, 50));
        QVERIFY(looksAsOpenedAnew());

        for (QAction *action : roll.panel.editActions()) {
            if (action->shortcuts().contains(QKeySequence(Qt::Key_Delete)))
                action->trigger();
        }
        QVERIFY(QTest::qWaitFor([&] { return !roll.history.isPreparing(); }));
        QVERIFY(roll.notes().isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return roll.context->selectedNotes().isEmpty(); }));
        QVERIFY(looksAsOpenedAnew());
        QVERIFY(roll.history.undo());
        QVERIFY(QTest::qWaitFor([&] { return !roll.history.isPreparing(); }));
        QCOMPARE(roll.notes().size(), kNotes);
        QVERIFY(looksAsOpenedAnew());
    }

    void drawToolDragSetsTheLength()
    {
        Roll roll;
        roll.chooseDraw();
        roll.drag(roll.at(2.05, 64), roll.at(3.5, 64));
        QCOMPARE(roll.notes().first().second, (Placed{2, 1.5, 64}));
    }

    void altDrawsWhereThePointerIs()
    {
        Roll roll;
        roll.chooseDraw();
        roll.click(roll.at(1.6, 64), Qt::AltModifier);
        QVERIFY(std::abs(roll.notes().first().second.beat - 1.6) < 0.02);
        QVERIFY(roll.notes().first().second.beat != 1.5);
    }

    void doubleClickAddsAndDeletes()
    {
        Roll roll;
        QTest::mouseDClick(roll.view(), Qt::LeftButton, {}, roll.at(5.1, 66));
        QCOMPARE(roll.notes().first().second, (Placed{5, 0.25, 66}));
        QTest::mouseDClick(roll.view(), Qt::LeftButton, {}, roll.at(5.12, 66));
        QVERIFY(roll.notes().isEmpty());
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Delete")));
    }

    void clickSelectsAndShiftToggles()
    {
        Roll roll({{1, 1, 66}, {3, 1, 68}});
        roll.click(roll.at(1.5, 66));
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1000)});
        roll.click(roll.at(3.5, 68), Qt::ShiftModifier);
        QCOMPARE(roll.context->selectedNotes().size(), 2);
        roll.click(roll.at(1.5, 66), Qt::ShiftModifier);
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1001)});
        roll.click(roll.at(5, 60));
        QVERIFY(roll.context->selectedNotes().isEmpty());
        QVERIFY(!roll.history.canUndo());
    }

    void rubberBandSelectsWhatItTouches()
    {
        Roll roll({{1, 1, 66}, {3, 1, 68}, {9, 1, 66}});
        roll.drag(roll.at(0.5, 70), roll.at(3.2, 64));
        QCOMPARE(roll.context->selectedNotes(), (QSet<NoteId>{NoteId(1000), NoteId(1001)}));
        roll.drag(roll.at(8.5, 70), roll.at(9.5, 64), Qt::ShiftModifier);
        QCOMPARE(roll.context->selectedNotes().size(), 3);
    }

    void dragMovesTheSelectionInPitchAndTime()
    {
        Roll roll({{1, 1, 66}, {3, 1, 68}});
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        roll.drag(roll.at(1.5, 66), roll.at(3.52, 69));
        QCOMPARE(roll.note(0), (Placed{3, 1, 69}));
        QCOMPARE(roll.note(1), (Placed{5, 1, 71}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Move")));
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.note(0), (Placed{1, 1, 66}));
        QCOMPARE(roll.note(1), (Placed{3, 1, 68}));
        QVERIFY(!roll.history.canUndo());
    }

    void altMovesOffTheGrid()
    {
        Roll roll({{1, 1, 66}});
        roll.drag(roll.at(1.5, 66), roll.at(2.1, 66), Qt::AltModifier);
        QVERIFY(std::abs(roll.note(0).beat - 1.6) < 0.02);
        QVERIFY(roll.note(0).beat != 1.5 && roll.note(0).beat != 1.75);
    }

    void escapeLeavesNoTrace()
    {
        Roll roll({{1, 1, 66}});
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(1.5, 66));
        roll.moveTo(roll.at(4.5, 70));
        QVERIFY(roll.scene->preview().changesNotes());
        QTest::keyClick(roll.canvas, Qt::Key_Escape);
        QVERIFY(!roll.scene->preview().changesNotes());
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(4.5, 70));
        QCOMPARE(roll.note(0), (Placed{1, 1, 66}));
        QVERIFY(!roll.history.canUndo());
    }

    void bothEdgesResize()
    {
        Roll roll({{2, 1, 66}});
        roll.drag(roll.at(3, 66) - QPoint(2, 0), roll.at(4.5, 66) - QPoint(2, 0));
        QCOMPARE(roll.note(0), (Placed{2, 2.5, 66}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Resize")));
        roll.drag(roll.at(2, 66) + QPoint(2, 0), roll.at(1, 66) + QPoint(2, 0));
        QCOMPARE(roll.note(0), (Placed{1, 3.5, 66}));
        // Never shorter than the grid.
        roll.drag(roll.at(4.5, 66) - QPoint(2, 0), roll.at(0.2, 66));
        QCOMPARE(roll.note(0), (Placed{1, 0.25, 66}));
    }

    void deleteKeyAndRightClickDelete()
    {
        Roll roll({{1, 1, 66}, {3, 1, 68}, {5, 1, 70}});
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        QTest::keyClick(roll.canvas, Qt::Key_Delete);
        QCOMPARE(roll.notes().size(), 1);
        QVERIFY(roll.context->selectedNotes().isEmpty());
        roll.click(roll.at(5.5, 70), {}, Qt::RightButton);
        QVERIFY(roll.notes().isEmpty());
        QVERIFY(roll.history.undo().has_value());
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.notes().size(), 3);
    }

    void arrowKeysMoveAndShareAStep()
    {
        Roll roll({{1, 1, 66}});
        roll.click(roll.at(1.5, 66));
        QTest::keyClick(roll.canvas, Qt::Key_Right);
        QTest::keyClick(roll.canvas, Qt::Key_Right);
        QTest::keyClick(roll.canvas, Qt::Key_Up);
        QTest::keyClick(roll.canvas, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(roll.note(0), (Placed{1.5, 1, 79}));
        QTest::keyClick(roll.canvas, Qt::Key_Down);
        QTest::keyClick(roll.canvas, Qt::Key_Left);
        QCOMPARE(roll.note(0), (Placed{1.25, 1, 78}));
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.note(0), (Placed{1, 1, 66}));
    }

    void selectAllSelectsAll()
    {
        Roll roll({{1, 1, 66}, {3, 1, 68}, {13, 1, 20}});
        QTest::keyClick(roll.canvas, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(roll.context->selectedNotes().size(), 3);
    }

    void toolsHaveKeys()
    {
        Roll roll;
        QTest::keyClick(roll.canvas, Qt::Key_B);
        QVERIFY(roll.action("draw")->isChecked());
        roll.click(roll.at(1, 66));
        QCOMPARE(roll.notes().size(), 1);
        QTest::keyClick(roll.canvas, Qt::Key_V);
        QVERIFY(roll.action("select")->isChecked());
        roll.click(roll.at(5, 66));
        QCOMPARE(roll.notes().size(), 1);
    }

    void wheelScrollsAndZoomsAtThePointer()
    {
        Roll roll({{1, 1, 66}}, 64);
        const QPoint where(400, 200);
        const Ticks under = roll.scene->time().ticksAt(where.x());
        const double before = roll.scene->time().pixelsPerBeat();
        roll.wheel(where, QPoint(0, 240), Qt::ControlModifier);
        QVERIFY(roll.scene->time().pixelsPerBeat() > before * 1.3);
        QVERIFY(std::abs(roll.scene->time().xOf(under) - where.x()) <= 1.5);
        const double row = roll.scene->pitch().rowHeight();
        roll.wheel(where, QPoint(0, 120), Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(roll.scene->pitch().rowHeight() > row);
        const double down = roll.scene->pitch().offset();
        roll.wheel(where, QPoint(0, -120), {});
        QVERIFY(roll.scene->pitch().offset() > down);
        const double along = roll.scene->time().offset();
        roll.wheel(where, QPoint(0, -120), Qt::ShiftModifier);
        QVERIFY(roll.scene->time().offset() > along);
        QCOMPARE(roll.canvas->horizontalScrollBar()->value(), qRound(roll.scene->time().offset()));
    }

    void rulerSeeksInTheSong()
    {
        Roll roll({{1, 1, 66}});
        auto *ruler = roll.panel.findChild<RollRuler *>();
        QSignalSpy sought(roll.context.get(), &EditorContext::seekRequested);
        QTest::mouseClick(ruler, Qt::LeftButton, {}, QPoint(roll.at(4, 60).x(), 10));
        QCOMPARE(sought.count(), 1);
        QCOMPARE(sought.first().first().value<Ticks>(), Ticks::beats(2 * 4 + 4));
    }

    void keysSound()
    {
        Roll roll;
        auto *keyboard = roll.panel.findChild<KeyboardView *>();
        QSignalSpy sounded(roll.context.get(), &EditorContext::auditionRequested);
        QSignalSpy silenced(roll.context.get(), &EditorContext::silenceRequested);
        QTest::mousePress(keyboard, Qt::LeftButton, {}, QPoint(50, roll.at(0, 64).y()));
        QCOMPARE(sounded.count(), 1);
        QCOMPARE(sounded.first().at(1).value<Pitch>(), Pitch(64));
        QTest::mouseRelease(keyboard, Qt::LeftButton, {}, QPoint(50, roll.at(0, 64).y()));
        QCOMPARE(silenced.count(), 1);
    }

    void hoverSaysWhatIsThere()
    {
        Roll roll({{2.5, 0.5, 61, 96}});
        QSignalSpy readout(roll.context.get(), &EditorContext::readoutChanged);
        QSignalSpy hint(roll.context.get(), &EditorContext::hintChanged);
        roll.moveTo(roll.at(2.75, 61));
        QCOMPARE(readout.last().first().toString(), QStringLiteral("C#4 · 3.3.240 · 1/8 · vel 96"));
        QVERIFY(!hint.last().first().toString().isEmpty());
        QCOMPARE(roll.scene->hovered(), NoteId(1000));
    }

    void opensOnWhatIsThere()
    {
        Roll roll({{1, 1, 24}, {2, 1, 26}});
        QVERIFY(roll.view()->rect().contains(roll.at(1.5, 24)));
        roll.context->openClip({});
        QVERIFY(!roll.scene->clip());
        roll.click(QPoint(100, 100));
        QTest::mouseDClick(roll.view(), Qt::LeftButton, {}, QPoint(100, 100));
        QTest::keyClick(roll.canvas, Qt::Key_Delete);
        QVERIFY(!roll.history.canUndo());
        QVERIFY(!roll.panel.grab().isNull());
    }

    void everyControlHasANameAndATip()
    {
        Roll roll;
        for (const QAction *action : roll.panel.actions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY(!action->icon().isNull());
            QVERIFY(!action->shortcut().isEmpty());
        }
        for (const QWidget *control : roll.panel.findChildren<QAbstractButton *>())
            QVERIFY(!control->accessibleName().isEmpty());
    }

    void theClipOfALargeSongIsDrawnWhileItIsIndexed()
    {
        QList<RollFixture::Given> notes;
        for (int i = 0; i < 20'000; ++i)
            notes.append({i % 1000 * 0.25, 0.25, 40 + i % 48, 90});
        Roll roll(notes, 64);
        QVERIFY(!roll.panel.grab().isNull());
        QTRY_VERIFY(roll.scene->index());
        TimeAxis time = roll.scene->time();
        time.show(Ticks(), Ticks::beats(256));
        roll.scene->setTime(time);
        QVERIFY(!roll.panel.grab().isNull());
        roll.chooseDraw();
        roll.click(roll.at(100.02, 39));
        QCOMPARE(roll.notes().size(), 20'001);
        QCOMPARE(roll.scene->index()->clip(), roll.context->clip());
    }
};

BARLINE_TEST(PianoRollPanelTest)

#include "tst_PianoRollPanel.moc"
