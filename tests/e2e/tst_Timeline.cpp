#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/timeline/TimelineRows.h"

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
};

BARLINE_TEST(tst_Timeline)
#include "tst_Timeline.moc"
