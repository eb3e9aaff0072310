#include "core/model/TimeMaps.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_MeterMap : public QObject
{
    Q_OBJECT

private slots:
    void locatesWhereEachBarStartsAndEnds()
    {
        RandomProject random;
        for (int round = 0; round < 100; ++round) {
            QList<MeterChange> changes;
            for (int i = random.random().bounded(6); i > 0; --i)
                changes.append(MeterChange{BarNumber(random.random().bounded(1, 40)), random.meter(), {}});
            const MeterMap map(changes);
            Ticks start;
            for (BarNumber bar(1); bar.value() < 50; ++bar) {
                QCOMPARE(map.startOf(bar), start);
                QVERIFY(map.locate(start) == (BarPosition{bar, Ticks()}));
                const Ticks length = map.lengthOf(bar);
                QVERIFY(map.locate(start + length - Ticks(1)) == (BarPosition{bar, length - Ticks(1)}));
                start += length;
            }
        }
    }

    void isFourFourWithoutChanges()
    {
        const MeterMap map;
        QVERIFY(map.meterAt(BarNumber(7)) == Meter());
        QCOMPARE(map.startOf(BarNumber(3)), Ticks::beats(8));
        QVERIFY(map.locate(Ticks::beats(9)) == (BarPosition{BarNumber(3), Ticks::beats(1)}));
    }

    void letsTheFirstChangeHoldBeforeItToo()
    {
        const MeterMap map({MeterChange{BarNumber(5), Meter{3, 4}, {}}});
        QVERIFY(map.meterAt(BarNumber(1)) == (Meter{3, 4}));
        QCOMPARE(map.startOf(BarNumber(5)), Ticks::beats(12));
    }

    void keepsTheLaterOfTwoChangesAtOneBar()
    {
        const MeterMap map({MeterChange{BarNumber(2), Meter{5, 4}, {}}, MeterChange{BarNumber(1), Meter{4, 4}, {}},
                            MeterChange{BarNumber(2), Meter{7, 8}, {}}});
        QCOMPARE(map.changes().size(), 2);
        QVERIFY(map.meterAt(BarNumber(2)) == (Meter{7, 8}));
    }

    void putsWhatIsBeforeTheStartInBarOne()
    {
        QVERIFY(MeterMap().locate(Ticks(-1)) == (BarPosition{BarNumber(1), Ticks(-1)}));
    }
};

BARLINE_TEST(tst_MeterMap)
#include "tst_MeterMap.moc"
