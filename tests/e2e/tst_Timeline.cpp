#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/timeline/TimelineRows.h"
#include "ui/canvas/AskPopup.h"

#include <QLineEdit>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kTimelinePatienceMs = 30'000; ///< for workers, which step back

/// The program with a block of an empty clip at bars 1 to 4.
struct TimelineStage : Stage
{
    TimelineStage()
    {
        if (isReady())
            doubleClick(blockArea(), atBar(0, 1));
    }

    QWidget &timeline() const { return *find<QWidget>("timeline"); }
    /// In the middle of a bar.
    QPoint atRow(TimelineRow::Id id, int bar) const
    {
        for (const TimelineRows::Placed &placed : window().findChild<TimelineRows *>()->placed()) {
            if (placed.row->id() == id)
                return {atBar(0, bar).x(), placed.top + placed.row->height() / 2};
        }
        return {};
    }
    Ticks startOf(int bar) const { return song().meters.startOf(BarNumber(bar)); }
};

} // namespace

/// What stands above the tracks, in the whole program.
class tst_Timeline : public QObject
{
    Q_OBJECT

private slots:
    void theCycleIsPlayedRoundAndRound()
    {
        TimelineStage stage;
        stage.drag(stage.timeline(), stage.atRow(TimelineRow::Id::Cycle, 2),
                   stage.atRow(TimelineRow::Id::Cycle, 2) + QPoint(12, 0));
        QCOMPARE(stage.context().cycle(), (CycleRegion{BarNumber(2), BarNumber(3), true}));
        stage.key(Qt::Key_Space);
        const Ticks late = stage.startOf(2) + Ticks::beats(3);
        QTRY_VERIFY_WITH_TIMEOUT(stage.context().playhead() > late, kTimelinePatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(stage.context().playhead() < late, kTimelinePatienceMs);
        QVERIFY(stage.context().playhead() >= stage.startOf(2));
        QVERIFY(stage.context().isPlaying());
        stage.key(Qt::Key_Space);
    }

    void aMeterForOneBarIsKeptInTheFile()
    {
        TimelineStage stage;
        stage.click(stage.timeline(), stage.atRow(TimelineRow::Id::Cycle, 3));
        stage.key(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_VERIFY(stage.window().findChild<AskPopup *>());
        auto *popup = stage.window().findChild<AskPopup *>();
        auto *meter = popup->findChild<QLineEdit *>(QStringLiteral("meter"));
        meter->selectAll();
        QTest::keyClicks(meter, QStringLiteral("7/8"));
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(stage.song().meters.meterAt(BarNumber(3)), (Meter{7, 8}));
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kTimelinePatienceMs);
        QVERIFY(stage.labelsInFile().contains(QStringLiteral("Set Meter 7/8")));
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Set Meter 7/8"));
    }
};

BARLINE_TEST(tst_Timeline)
#include "tst_Timeline.moc"
