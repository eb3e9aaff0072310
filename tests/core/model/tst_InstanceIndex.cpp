#include "core/model/InstanceIndex.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_InstanceIndex : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsThere()
    {
        const Composition before = song({track(20, {instance(30, 10, 1, 2), instance(31, 10, 3, 2)}), track(21, {})});
        InstanceIndex index;
        QCOMPARE(index.trackOf(InstanceId(30)), -1);
        index.follow(before);
        QCOMPARE(index.trackOf(InstanceId(31)), 0);
        QCOMPARE(index.find(InstanceId(31)).get(), before.tracks.at(0)->instances.at(1).get());
        QVERIFY(!index.find(InstanceId(32)));
    }

    void followsWhatMovesComesAndGoes()
    {
        Composition now = song({track(20, {instance(30, 10, 1, 2)}), track(21, {instance(31, 10, 3, 2)})});
        InstanceIndex index;
        index.follow(now);
        now.tracks[1] = std::make_shared<const Track>(track(21, {instance(30, 10, 5, 1), instance(33, 10, 9, 1)}));
        now.tracks[0] = std::make_shared<const Track>(track(20, {}));
        index.follow(now);
        QCOMPARE(index.trackOf(InstanceId(30)), 1);
        QCOMPARE(index.find(InstanceId(30))->startBar, BarNumber(5));
        QCOMPARE(index.trackOf(InstanceId(31)), -1);
        now.tracks.removeFirst();
        index.follow(now);
        QCOMPARE(index.trackOf(InstanceId(33)), 0);
        index.follow(song({}));
        QCOMPARE(index.trackOf(InstanceId(33)), -1);
    }
};

BARLINE_TEST(tst_InstanceIndex)

#include "tst_InstanceIndex.moc"
