#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/BarActions.h"
#include "ui/pianoroll/BarFit.h"
#include "ui/pianoroll/RollRuler.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QToolTip>

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

namespace {

/// A note in each of the four bars, at 60 and on.
struct BarRoll : Roll
{
    BarRoll()
        : Roll({{0, 1, 60}, {4, 1, 61}, {8, 1, 62}, {12, 1, 63}})
        , ruler(panel.findChild<RollRuler *>())
    {}

    int bars() const { return document.project().clips.find(ClipId(10))->bars.count(); }
    int blockLength(int at) const
    {
        return document.project().compositions.find(CompositionId(1))->tracks.first()->instances.at(at)->lengthBars;
    }
    QList<double> beats() const
    {
        QList<double> list;
        for (const auto &[id, placed] : notes())
            list.append(placed.beat);
        return list;
    }
    /// The song has this meter from its bar on.
    void setSongMeter(int bar, Meter meter)
    {
        Project project = document.project();
        Composition composition = *project.compositions.find(CompositionId(1));
        composition.meters = MeterMap({{BarNumber(1), {}, {}}, {BarNumber(bar), meter, {}}});
        project.compositions.set(std::make_shared<const Composition>(composition));
        document.replace(project);
    }
    QString rulerTip(double beat) const
    {
        const QPoint where(at(beat, 60).x(), 10);
        QHelpEvent event(QEvent::ToolTip, where, ruler->mapToGlobal(where));
        QApplication::sendEvent(ruler, &event);
        return QToolTip::text();
    }

    RollRuler *ruler;
};

} // namespace

class BarActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void keysInsertDuplicateAndDeleteTheBarsOfTheSelectedNotes()
    {
        BarRoll roll;
        roll.click(roll.at(4.5, 61));
        QTest::keyClick(roll.canvas, Qt::Key_F7);
        QCOMPARE(roll.beats(), (QList<double>{0, 8, 12, 16}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Insert 1 Bar")));
        QTest::keyClick(roll.canvas, Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(roll.beats(), (QList<double>{0, 8, 12, 16, 20}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Duplicate")));
        QTest::keyClick(roll.canvas, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(roll.beats(), (QList<double>{0, 8, 12, 16}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Delete")));
        for (int i = 0; i < 3; ++i)
            QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.beats(), (QList<double>{0, 4, 8, 12}));
        QVERIFY(!roll.history.canUndo());
    }

    void withoutASelectionTheyActAtThePlayhead()
    {
        BarRoll roll;
        QTest::mouseClick(roll.ruler, Qt::LeftButton, {}, QPoint(roll.at(9, 60).x(), 10));
        QTest::keyClick(roll.canvas, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(roll.beats(), (QList<double>{0, 4, 8}));
        QCOMPARE(roll.notes().constLast().second.pitch, 63);
    }

    void severalSelectedBarsGoTogether()
    {
        BarRoll roll;
        roll.drag(roll.at(3.6, 64), roll.at(9, 59));
        QCOMPARE(roll.context->selectedNotes().size(), 2);
        QTest::keyClick(roll.canvas, Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(roll.beats(), (QList<double>{0, 4, 8, 12, 16, 20}));
    }

    void theRulersMenuActsOnTheBarUnderThePointer()
    {
        BarRoll roll;
        roll.click(roll.at(0.5, 60));
        const QPoint where(roll.at(9, 60).x(), 10);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, roll.ruler->mapToGlobal(where));
        QApplication::sendEvent(roll.ruler, &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        QCOMPARE(actions, roll.panel.barActions());
        menu->setActiveAction(actions.at(2));
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(roll.bars(), 3);
        QCOMPARE(roll.notes().constLast().second, (Placed{8, 1, 63}));
    }

    void theLastBarStays()
    {
        BarRoll roll;
        QSignalSpy reported(roll.context.get(), &EditorContext::errorReported);
        QTest::keyClick(roll.canvas, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(roll.canvas, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(reported.count(), 1);
        QCOMPARE(roll.bars(), 4);
    }

    void theLengthIsTypedAndBlocksFollow()
    {
        BarRoll roll;
        QTest::keyClick(roll.canvas, Qt::Key_F9);
        roll.answer(QStringLiteral("8"));
        QCOMPARE(roll.bars(), 8);
        QCOMPARE(roll.blockLength(0), 4); // the next block begins two bars after it
        QCOMPARE(roll.blockLength(1), 8);
        QTest::keyClick(roll.canvas, Qt::Key_F9);
        roll.answer(QStringLiteral("2"));
        QCOMPARE(roll.bars(), 2);
        QCOMPARE(roll.beats(), (QList<double>{0, 4}));
        QVERIFY(roll.history.undo().has_value());
        QCOMPARE(roll.beats(), (QList<double>{0, 4, 8, 12}));
    }

    void meterOfTheClipAndOfBarsIsTyped()
    {
        BarRoll roll;
        QTest::keyClick(roll.canvas, Qt::Key_F9, Qt::ControlModifier);
        roll.answer(QStringLiteral("3/4"));
        QCOMPARE(roll.beats(), (QList<double>{0, 3, 6, 9}));
        roll.click(roll.at(3.5, 61));
        QTest::keyClick(roll.canvas, Qt::Key_F9, Qt::ShiftModifier);
        roll.answer(QStringLiteral("7 / 8"));
        QCOMPARE(roll.beats(), (QList<double>{0, 3, 6.5, 9.5}));
        QVERIFY(roll.history.undoLabel().contains(QStringLiteral("Meter")));
    }

    void theRulerNumbersBarsOfTheClipAndOfTheSong()
    {
        BarRoll roll;
        QCOMPARE(roll.rulerTip(5), QStringLiteral("Bar 2 of the clip, 4/4\nBar 4 of the song, 4/4"));
        roll.context->openClip({ClipId(10), {}, ClipBarIndex(0)});
        QCOMPARE(roll.rulerTip(5), QStringLiteral("Bar 2 of the clip, 4/4"));
    }

    void aShorterBarOfTheSongIsHatched()
    {
        BarRoll roll;
        const QImage before = roll.view()->grab().toImage();
        roll.setSongMeter(4, {3, 4});
        const QList<BarFit> fits = barFits(*roll.scene, Ticks(), Ticks::beats(7));
        QCOMPARE(fits.size(), 1);
        QCOMPARE(fits.first().soundsUntil(), Ticks::beats(7));
        const QImage after = roll.view()->grab().toImage();
        const auto part = [&](const QImage &image, double beat) {
            const qreal ratio = image.devicePixelRatio();
            return image.copy(QRectF(QPointF(roll.at(beat + 0.1, 80)) * ratio, QSizeF(20, 100) * ratio).toRect());
        };
        QVERIFY(part(before, 7) != part(after, 7));
        QVERIFY(part(before, 6) == part(after, 6));
        QVERIFY(roll.rulerTip(5).contains(QStringLiteral("does not sound here")));
        const QPoint where = roll.at(7.5, 66);
        QHelpEvent event(QEvent::ToolTip, where, roll.view()->mapToGlobal(where));
        QApplication::sendEvent(roll.view(), &event);
        QCOMPARE(QToolTip::text(), fits.first().words());
    }

    void aLongerBarOfTheSongIsMarked()
    {
        BarRoll roll;
        const QImage before = roll.view()->grab().toImage();
        roll.setSongMeter(3, {5, 4});
        const std::optional<BarFit> fit = barFit(*roll.scene, ClipBarIndex(0));
        QVERIFY(fit && !fit->isCut());
        QVERIFY(roll.view()->grab().toImage() != before);
        QVERIFY(roll.rulerTip(1).contains(QStringLiteral("silent here for 1/4")));
    }
};

BARLINE_TEST(BarActionsTest)

#include "tst_BarActions.moc"
