#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/NotesAlong.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

namespace {

constexpr int kTwoPixels = 2;

/// The latest that a signal with one text said.
QString latest(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QString() : spy.last().first().toString();
}

int velocityOf(const Roll &roll, int i)
{
    const ClipPtr clip = roll.context->clip();
    for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
        const qsizetype index = indexOfNote(clip->bars.at(bar), NoteId(1000 + i));
        if (index >= 0)
            return clip->bars.at(bar).notes.at(index).velocity.value();
    }
    return -1;
}

/// All that there is, in order, without ids.
QList<Placed> placed(const Roll &roll)
{
    QList<Placed> list;
    for (const auto &[id, note] : roll.notes())
        list.append(note);
    return list;
}

QPoint endOf(const Roll &roll, double beat, int pitch)
{
    return roll.at(beat, pitch) - QPoint(kTwoPixels, 0);
}

QPoint upperEdgeOf(const Roll &roll, double beat, int pitch)
{
    return {roll.at(beat, pitch).x(), qRound(roll.scene->pitch().topOf(pitch)) + 1};
}

} // namespace

/// What a hand does with each tool.
class RollToolsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyToolHasItsKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("tool");
        QTest::newRow("B") << int(Qt::Key_B) << QStringLiteral("draw");
        QTest::newRow("V") << int(Qt::Key_V) << QStringLiteral("select");
        QTest::newRow("E") << int(Qt::Key_E) << QStringLiteral("erase");
        QTest::newRow("C") << int(Qt::Key_C) << QStringLiteral("split");
        QTest::newRow("G") << int(Qt::Key_G) << QStringLiteral("glue");
        QTest::newRow("X") << int(Qt::Key_X) << QStringLiteral("velocity");
        QTest::newRow("S") << int(Qt::Key_S) << QStringLiteral("smart");
    }
    void everyToolHasItsKey()
    {
        QFETCH(int, key);
        QFETCH(QString, tool);
        Roll roll;
        QTest::keyClick(roll.canvas, Qt::Key(key));
        QVERIFY(roll.action(qPrintable(tool))->isChecked());
    }

    void beginsWithAToolThatAClickChangesNothingWith()
    {
        Roll roll({{1, 1, 66}});
        QVERIFY(roll.action("select")->isChecked());
        roll.click(roll.at(4, 60));
        QVERIFY(!roll.history.canUndo());
    }

    void smartToolDoesWhatThePlaceSays()
    {
        Roll roll({{4, 1, 66, 90}});
        QTest::keyClick(roll.canvas, Qt::Key_S);
        // Beside the notes it draws, over the drag's length.
        roll.drag(roll.at(1.05, 64), roll.at(2, 64));
        QCOMPARE(placed(roll), (QList<Placed>{{1, 1, 64}, {4, 1, 66}}));
        // A body moves, an edge resizes.
        roll.drag(roll.at(4.5, 66), roll.at(5.5, 67));
        QCOMPARE(roll.note(0), (Placed{5, 1, 67}));
        roll.drag(endOf(roll, 6, 67), endOf(roll, 7, 67));
        QCOMPARE(roll.note(0), (Placed{5, 2, 67}));
        // The upper edge changes the velocity.
        const QPoint edge = upperEdgeOf(roll, 6, 67);
        roll.drag(edge, edge - QPoint(0, 20));
        QCOMPARE(velocityOf(roll, 0), 110);
        QCOMPARE(roll.note(0), (Placed{5, 2, 67}));
        // With Ctrl a band selects.
        roll.drag(roll.at(0.5, 69), roll.at(9, 63), Qt::ControlModifier);
        QCOMPARE(roll.context->selectedNotes().size(), 2);
    }

    void smartToolShowsWhatThePlaceSays()
    {
        Roll roll({{4, 1, 66}});
        roll.choose("smart");
        const auto shapeAt = [&](QPoint where, Qt::KeyboardModifiers modifiers = {}) {
            roll.moveTo(where, modifiers, Qt::NoButton);
            return roll.view()->cursor().shape();
        };
        QCOMPARE(shapeAt(roll.at(4.5, 66)), Qt::SizeAllCursor);
        QCOMPARE(shapeAt(roll.at(4.5, 66), Qt::ControlModifier), Qt::DragCopyCursor);
        QCOMPARE(shapeAt(endOf(roll, 5, 66)), Qt::SizeHorCursor);
        QCOMPARE(shapeAt(upperEdgeOf(roll, 4.5, 66)), Qt::SizeVerCursor);
        QCOMPARE(shapeAt(roll.at(8, 66)), Qt::BitmapCursor);
        QCOMPARE(shapeAt(roll.at(8, 66), Qt::ControlModifier), Qt::ArrowCursor);
    }

    void doubleClickInTheDrawToolAddsOneNoteAndDeletesOne()
    {
        Roll roll;
        roll.choose("draw");
        QTest::mouseClick(roll.view(), Qt::LeftButton, {}, roll.at(5.1, 66));
        QTest::mouseDClick(roll.view(), Qt::LeftButton, {}, roll.at(5.1, 66));
        QCOMPARE(placed(roll), (QList<Placed>{{5, 0.25, 66}}));
        QTest::mouseClick(roll.view(), Qt::LeftButton, {}, roll.at(5.1, 66));
        QTest::mouseDClick(roll.view(), Qt::LeftButton, {}, roll.at(5.1, 66));
        QVERIFY(roll.notes().isEmpty());
    }

    void shiftKeepsADragToOneAxis()
    {
        Roll roll({{4, 1, 66}});
        roll.drag(roll.at(4.5, 66), roll.at(6.5, 67), Qt::ShiftModifier);
        QCOMPARE(roll.note(0), (Placed{6, 1, 66}));
        roll.drag(roll.at(6.5, 66), roll.at(7, 72), Qt::ShiftModifier);
        QCOMPARE(roll.note(0), (Placed{6, 1, 72}));
    }

    void ctrlDragCopies()
    {
        Roll roll({{1, 1, 66}, {2, 0.5, 68}});
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        QTest::mousePress(roll.view(), Qt::LeftButton, Qt::ControlModifier, roll.at(1.5, 66));
        roll.moveTo(roll.at(5.5, 65), Qt::ControlModifier);
        QVERIFY(roll.scene->preview().isCopy);
        QCOMPARE(roll.view()->cursor().shape(), Qt::DragCopyCursor);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, Qt::ControlModifier, roll.at(5.5, 65));
        QCOMPARE(placed(roll), (QList<Placed>{{1, 1, 66}, {2, 0.5, 68}, {5, 1, 65}, {6, 0.5, 67}}));
        QVERIFY(!roll.context->selectedNotes().contains(NoteId(1000)));
        QCOMPARE(roll.context->selectedNotes().size(), 2);
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Copy")));
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 2);
    }

    void keysThatArePressedDuringADragCount()
    {
        Roll roll({{1, 1, 66}});
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(1.5, 66));
        roll.moveTo(roll.at(5.5, 65));
        QVERIFY(!roll.scene->preview().isCopy);
        // A key event is told the keys from before it.
        QTest::keyPress(roll.canvas, Qt::Key_Control);
        QVERIFY(roll.scene->preview().isCopy);
        QTest::keyRelease(roll.canvas, Qt::Key_Control, Qt::ControlModifier);
        QVERIFY(!roll.scene->preview().isCopy);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(5.5, 65));
        QCOMPARE(placed(roll), (QList<Placed>{{5, 1, 65}}));
    }

    void edgesResizeAllThatAreSelected()
    {
        Roll roll({{1, 1, 66}, {2, 2, 68}});
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        roll.drag(endOf(roll, 2, 66), endOf(roll, 2.5, 66));
        QCOMPARE(placed(roll), (QList<Placed>{{1, 1.5, 66}, {2, 2.5, 68}}));
    }

    void shiftResizesInProportion()
    {
        Roll roll({{1, 1, 66}, {2, 2, 68}});
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        roll.drag(endOf(roll, 2, 66), endOf(roll, 1.5, 66), Qt::ShiftModifier);
        QCOMPARE(placed(roll), (QList<Placed>{{1, 0.5, 66}, {2, 1, 68}}));
        QVERIFY(roll.history.undo());
        QCOMPARE(placed(roll), (QList<Placed>{{1, 1, 66}, {2, 2, 68}}));
    }

    void ctrlStretchesThePhrase()
    {
        Roll roll({{1, 1, 66}, {2, 2, 68}});
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        roll.drag(endOf(roll, 4, 68), endOf(roll, 7, 68), Qt::ControlModifier);
        QCOMPARE(placed(roll), (QList<Placed>{{1, 2, 66}, {3, 4, 68}}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Stretch")));
    }

    void rightDragErasesAllOnItsWay()
    {
        Roll roll({{1, 0.25, 66}, {2, 0.25, 66}, {3, 0.25, 66}, {4, 0.25, 66}, {5, 0.25, 67}, {6, 0.25, 66}});
        // One mouse event for the whole way: nothing between is left out.
        roll.dragAlong({roll.at(1.1, 66), roll.at(4.1, 66)}, {}, Qt::RightButton);
        QCOMPARE(placed(roll), (QList<Placed>{{5, 0.25, 67}, {6, 0.25, 66}}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("4")));
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 6);
        QVERIFY(!roll.history.canUndo());
    }

    void eraseToolErasesUnderTheDragAndEscBringsItBack()
    {
        Roll roll({{1, 1, 66}, {3, 1, 68}});
        QTest::keyClick(roll.canvas, Qt::Key_E);
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(1.5, 66));
        roll.moveTo(roll.at(3.5, 68));
        QCOMPARE(roll.scene->preview().hidden.size(), 2);
        QTest::keyClick(roll.canvas, Qt::Key_Escape);
        QVERIFY(!roll.scene->preview().changesNotes());
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(3.5, 68));
        QCOMPARE(roll.notes().size(), 2);
        QVERIFY(!roll.history.canUndo());
        roll.drag(roll.at(1.5, 66), roll.at(3.5, 68));
        QVERIFY(roll.notes().isEmpty());
    }

    void rightClickBesideTheNotesAsks()
    {
        Roll roll({{1, 1, 66}});
        roll.panel.setMoreActions({});
        roll.click(roll.at(1.5, 66), {}, Qt::RightButton);
        QVERIFY(roll.notes().isEmpty());
        QVERIFY(!roll.canvas->findChild<QMenu *>());
        roll.click(roll.at(8.5, 66), {}, Qt::RightButton);
        QVERIFY(roll.canvas->findChild<QMenu *>());
        QVERIFY(roll.canvas->findChild<QMenu *>()->isVisible());
    }

    void aStraightWayTouchesWhatASlowHandTouches()
    {
        QList<RollFixture::Given> given;
        for (int i = 0; i < 60; ++i)
            given.append({i * 0.25, 0.25 * (1 + i % 3), 55 + (i * 7) % 24});
        const Roll roll(given);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 100; ++round) {
            const auto somewhere = [&] { return QPointF(random.bounded(1000), random.bounded(400)); };
            const QPointF from = somewhere();
            const QPointF to = somewhere();
            const auto point = [&](QPointF pixel) { return roll.scene->pointAt(pixel, {}); };
            const QSet<NoteId> atOnce = notesAlong(*roll.scene, point(from), point(to));
            constexpr int kSteps = 4000;
            QSet<NoteId> slowly;
            for (int step = 0; step <= kSteps; ++step) {
                const CanvasPoint at = point(from + (to - from) * step / kSteps);
                slowly.unite(notesAlong(*roll.scene, at, at));
            }
            QVERIFY(atOnce.contains(slowly));
            // Points alone may miss a corner that the line cuts.
            QVERIFY(atOnce.size() - slowly.size() <= 1);
        }
    }

    void splitCutsTheNoteAtTheGridLine()
    {
        Roll roll({{1, 2, 66}, {1, 2, 68}});
        QTest::keyClick(roll.canvas, Qt::Key_C);
        roll.click(roll.at(2.05, 66));
        QCOMPARE(placed(roll), (QList<Placed>{{1, 1, 66}, {1, 2, 68}, {2, 1, 66}}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Split")));
        QVERIFY(roll.history.undo());
        QCOMPARE(placed(roll), (QList<Placed>{{1, 2, 66}, {1, 2, 68}}));
    }

    void splitCutsAllThatAreSelectedOrCrossed()
    {
        const QList<RollFixture::Given> chord{{1, 2, 60}, {1, 2, 64}, {1, 2, 67}, {1, 2, 71}};
        {
            Roll roll(chord);
            roll.context->selectNotes({NoteId(1000), NoteId(1002)});
            roll.choose("split");
            roll.click(roll.at(2, 60));
            QCOMPARE(roll.notes().size(), 6);
            QCOMPARE(roll.note(2).beats, 1.0);
            QCOMPARE(roll.note(1).beats, 2.0);
        }
        {
            Roll roll(chord);
            roll.choose("split");
            roll.drag(roll.at(2, 68), roll.at(2, 63));
            QCOMPARE(roll.notes().size(), 6);
            QCOMPARE(roll.note(0).beats, 2.0);
        }
        {
            Roll roll(chord);
            roll.choose("split");
            roll.click(roll.at(2, 60), Qt::ShiftModifier);
            QCOMPARE(roll.notes().size(), 8);
        }
    }

    void glueJoinsWithTheNextOnTheKey()
    {
        Roll roll({{1, 0.5, 66, 40}, {1.5, 0.5, 68, 90}, {2, 1, 66, 99}, {4, 1, 66, 99}});
        QTest::keyClick(roll.canvas, Qt::Key_G);
        roll.click(roll.at(1.25, 66));
        QCOMPARE(placed(roll), (QList<Placed>{{1, 2, 66}, {1.5, 0.5, 68}, {4, 1, 66}}));
        QCOMPARE(velocityOf(roll, 0), 40);
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Glue")));
        QVERIFY(roll.history.undo());
        // Over those that are to be joined.
        roll.drag(roll.at(1.25, 66), roll.at(4.5, 66));
        QCOMPARE(placed(roll), (QList<Placed>{{1, 4, 66}, {1.5, 0.5, 68}}));
    }

    void velocityToolDragsOneOrAllSelected()
    {
        Roll roll({{1, 1, 66, 80}, {2, 1, 68, 120}, {4, 1, 70, 50}});
        QSignalSpy readout(roll.context.get(), &EditorContext::readoutChanged);
        QTest::keyClick(roll.canvas, Qt::Key_X);
        const auto up = [](int pixels) { return QPoint(0, -pixels); };
        roll.drag(roll.at(4.5, 70), roll.at(4.5, 70) + up(10));
        QCOMPARE(velocityOf(roll, 2), 60);
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(1.5, 66));
        roll.moveTo(roll.at(1.5, 66) + up(20));
        QVERIFY(latest(readout).contains(QStringLiteral("vel 100")));
        QCOMPARE(velocityOf(roll, 0), 80);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(1.5, 66) + up(20));
        QCOMPARE(velocityOf(roll, 0), 100);
        QCOMPARE(velocityOf(roll, 1), 127);
        QVERIFY(roll.history.undo());
        QCOMPARE(velocityOf(roll, 1), 120);
        // Shift is finer.
        roll.drag(roll.at(1.5, 66), roll.at(1.5, 66) + up(20), Qt::ShiftModifier);
        QCOMPARE(velocityOf(roll, 0), 85);
    }

    void paintingRepeatsTheNoteAlongTheDrag()
    {
        Roll roll({{2, 0.25, 66}});
        roll.context->setGrid({.parts = 8});
        roll.choose("draw");
        roll.drag(roll.at(1.1, 66), roll.at(3.2, 68), Qt::ShiftModifier);
        // On the key of the press, without what is there already.
        QCOMPARE(placed(roll),
                 (QList<Placed>{{1, 0.5, 66}, {1.5, 0.5, 66}, {2, 0.25, 66}, {2.5, 0.5, 66}, {3, 0.5, 66}}));
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 1);
        // Going back takes back; over a bar line it goes on.
        roll.dragAlong({roll.at(3.1, 60), roll.at(9, 60), roll.at(4.2, 60)}, Qt::ShiftModifier);
        QCOMPARE(placed(roll).mid(1), (QList<Placed>{{3, 0.5, 60}, {3.5, 0.5, 60}, {4, 0.5, 60}}));
    }

    void paintingWithCtrlFollowsThePointer()
    {
        Roll roll;
        roll.context->setGrid({.parts = 4});
        roll.choose("draw");
        QTest::mousePress(roll.view(), Qt::LeftButton, Qt::ShiftModifier, roll.at(1.5, 60));
        roll.moveTo(roll.at(4.5, 63), Qt::ShiftModifier | Qt::ControlModifier);
        QTest::mouseRelease(roll.view(), Qt::LeftButton, Qt::ShiftModifier | Qt::ControlModifier, roll.at(4.5, 63));
        const QList<Placed> notes = placed(roll);
        QCOMPARE(notes.size(), 4);
        QCOMPARE(notes.first(), (Placed{1, 1, 60}));
        QCOMPARE(notes.last(), (Placed{4, 1, 63}));
        QVERIFY(notes.at(1).pitch <= notes.at(2).pitch);
    }

    void theReadoutFollowsAGesture()
    {
        Roll roll({{2.5, 0.5, 61, 96}});
        QSignalSpy readout(roll.context.get(), &EditorContext::readoutChanged);
        QSignalSpy hint(roll.context.get(), &EditorContext::hintChanged);
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(2.75, 61));
        QCOMPARE(latest(readout), QStringLiteral("C#4 · 3.3.240 · 1/8 · vel 96"));
        roll.moveTo(roll.at(6.25, 64));
        QCOMPARE(latest(readout), QStringLiteral("E4 · 4.3.000 · 1/8 · vel 96"));
        QVERIFY(latest(hint).contains(QStringLiteral("Esc")));
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(6.25, 64));
        roll.choose("draw");
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(8.05, 60));
        roll.moveTo(roll.at(9, 60));
        QCOMPARE(latest(readout), QStringLiteral("C4 · 5.1.000 · 1/4 · vel 90"));
        QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(9, 60));
    }

    void theBandTakesAwayWithCtrl()
    {
        Roll roll({{1, 1, 66}, {3, 1, 68}, {9, 1, 66}});
        roll.drag(roll.at(0.5, 70), roll.at(9.5, 64));
        QCOMPARE(roll.context->selectedNotes().size(), 3);
        roll.drag(roll.at(0.5, 70), roll.at(3.2, 64), Qt::ControlModifier);
        QCOMPARE(roll.context->selectedNotes(), QSet<NoteId>{NoteId(1002)});
    }

    void aDragAtTheEdgeScrolls()
    {
        Roll roll({{1, 1, 66}}, 64);
        const double before = roll.scene->time().offset();
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, roll.at(1.5, 66));
        roll.moveTo(QPoint(roll.view()->width() + 30, roll.at(1.5, 66).y()));
        QTRY_VERIFY(roll.scene->time().offset() > before + 20);
        const Ticks by = roll.scene->preview().by;
        QTRY_VERIFY(roll.scene->preview().by > by);
        QTest::keyClick(roll.canvas, Qt::Key_Escape);
        const double stopped = roll.scene->time().offset();
        QTest::qWait(60);
        QCOMPARE(roll.scene->time().offset(), stopped);
        QCOMPARE(roll.note(0), (Placed{1, 1, 66}));
    }

    void escCancelsEveryTool_data()
    {
        QTest::addColumn<QString>("tool");
        for (const char *tool : {"smart", "select", "draw", "erase", "split", "glue", "velocity"})
            QTest::newRow(tool) << QString::fromLatin1(tool);
    }
    void escCancelsEveryTool()
    {
        QFETCH(QString, tool);
        Roll roll({{1, 1, 66}, {2, 1, 66}});
        const auto before = placed(roll);
        roll.choose(qPrintable(tool));
        for (const QPoint from : {roll.at(1.5, 66), roll.at(6, 60)}) {
            QTest::mousePress(roll.view(), Qt::LeftButton, {}, from);
            roll.moveTo(roll.at(2.5, 70));
            QTest::keyClick(roll.canvas, Qt::Key_Escape);
            QVERIFY(!roll.scene->preview().changesNotes());
            QVERIFY(!roll.scene->preview().cut && !roll.scene->preview().band);
            QTest::mouseRelease(roll.view(), Qt::LeftButton, {}, roll.at(2.5, 70));
        }
        QCOMPARE(placed(roll), before);
        QVERIFY(!roll.history.canUndo());
    }

    void everyToolPaintsItsPreview_data() { escCancelsEveryTool_data(); }
    void everyToolPaintsItsPreview()
    {
        QFETCH(QString, tool);
        Roll roll({{1, 1, 66}, {2, 1, 66}});
        roll.choose(qPrintable(tool));
        const QPoint from = roll.at(tool == QLatin1String("split") ? 1.25 : 1.5, 66);
        roll.click(roll.at(8, 40));
        const auto picture = [&] { return roll.view()->grab().toImage(); };
        roll.moveTo(from, {}, Qt::NoButton);
        const QImage before = picture();
        QTest::mousePress(roll.view(), Qt::LeftButton, {}, from);
        roll.moveTo(from + QPoint(40, 30));
        QVERIFY(!(picture() == before));
        QTest::keyClick(roll.canvas, Qt::Key_Escape);
    }
};

BARLINE_TEST(RollToolsTest)

#include "tst_RollTools.moc"
