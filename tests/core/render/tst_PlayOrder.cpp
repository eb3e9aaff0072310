#include "core/render/PlayOrder.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <cmath>

using namespace barline;
using namespace barline::test;

namespace {

Composition looped(int bars, const QList<Loop> &loops)
{
    Composition composition = song({track(1, {instance(1, 1, 1, bars)})});
    composition.loops = loops;
    return composition;
}

QList<int> playedBars(const Composition &composition)
{
    const PlayOrder order(composition);
    QList<int> bars;
    for (int i = 0; i < order.barCount(); ++i)
        bars.append(order.barAt(i).value());
    return bars;
}

Loop loop(int start, int length, int repeats)
{
    return {BarNumber(start), length, repeats, {}};
}

} // namespace

class tst_PlayOrder : public QObject
{
    Q_OBJECT

private slots:
    void playsThroughWithoutLoops()
    {
        QCOMPARE(playedBars(looped(3, {})), (QList<int>{1, 2, 3}));
        QCOMPARE(playedBars(looped(2, {loop(1, 2, 0)})), (QList<int>{1, 2}));
    }

    void playsTheInnerLoopInFullOnEachPass()
    {
        QCOMPARE(playedBars(looped(4, {loop(2, 1, 2), loop(1, 3, 1)})), (QList<int>{1, 2, 2, 2, 3, 1, 2, 2, 2, 3, 4}));
        QCOMPARE(playedBars(looped(2, {loop(1, 1, 1), loop(1, 1, 1)})), (QList<int>{1, 1, 1, 1, 2}));
    }

    void playsNeighboursButNotCrossingLoops()
    {
        QCOMPARE(playedBars(looped(3, {loop(1, 1, 1), loop(2, 2, 1)})), (QList<int>{1, 1, 2, 3, 2, 3}));
        QCOMPARE(playedBars(looped(3, {loop(2, 2, 1), loop(1, 2, 5)})), (QList<int>{1, 2, 3, 2, 3}));
    }

    void isHeldToALengthHoweverOftenLoopsRepeat()
    {
        const PlayOrder order(looped(4, {loop(1, 4, 2'000'000'000), loop(2, 2, 2'000'000'000)}));
        QCOMPARE(order.barCount(), PlayOrder::kMostBars);
    }

    void leavesAPartOfTheSongWithItsLoopsPlayedOut()
    {
        const PlayOrder order(looped(6, {loop(2, 2, 1)})); // 1 2 3 | 2 3 4 5 6
        QCOMPARE(order.leaves(ticks(0), ticks(0), ticks(4)), ticks(4));
        QCOMPARE(order.leaves(ticks(1), ticks(0), ticks(12)), ticks(20)); // bars 1 to 3, where the loop is done
        QCOMPARE(order.leaves(ticks(1), ticks(0), ticks(16)), ticks(24));
        QCOMPARE(order.leaves(ticks(5), ticks(4), ticks(8)), ticks(8));
        QCOMPARE(order.leaves(ticks(13), ticks(4), ticks(8)), ticks(16)); // in the second pass
        QCOMPARE(order.leaves(ticks(2), ticks(4), ticks(8)), ticks(2));   // not in it
        QCOMPARE(order.leaves(ticks(29), ticks(20), ticks(400)), order.length());
        QCOMPARE(order.leaves(order.length(), ticks(0), ticks(400)), order.length());
    }

    void goesOnAsFarAsIsAskedFor()
    {
        const Composition composition = looped(2, {loop(1, 1, 1)}); // 1 | 1 2
        QCOMPARE(PlayOrder(composition, ticks(4)).barCount(), 3);
        QCOMPARE(PlayOrder(composition, ticks(8)).barCount(), 3);
        QCOMPARE(PlayOrder(composition, ticks(8.5)).barCount(), 4);
        QCOMPARE(PlayOrder(composition, ticks(16)).length(), ticks(20));
        QCOMPARE(PlayOrder(composition, ticks(16)).leaves(ticks(8), ticks(4), ticks(16)), ticks(20));
    }

    void findsPlacesInBothDirections()
    {
        Composition composition = looped(4, {loop(2, 2, 1)});
        composition.meters = meters({{1, {4, 4}}, {2, {3, 4}}});
        const PlayOrder order(composition); // 1 2 3 | 2 3 4
        QCOMPARE(order.length(), ticks(4 + 5 * 3));
        QCOMPARE(order.toComposition(ticks(11)), ticks(5));
        QCOMPARE(order.toSong(ticks(5)), ticks(5));
        QCOMPARE(order.toSong(ticks(100)), order.length());
        QCOMPARE(order.playedBarAt(ticks(10)), 3);
        QCOMPARE(order.playedBarAt(ticks(9.99)), 2);
        QCOMPARE(order.songStartOf(4), ticks(13));
        QCOMPARE(order.jumpAfter(ticks(5)), ticks(10));
        QCOMPARE(order.secondsAt(ticks(11)), 5.5);
    }

    void countsSecondsAlongStepsAndRamps()
    {
        Composition composition = looped(4, {});
        composition.tempos = {{BarNumber(2), Ticks(), 60, true, {}},
                              {BarNumber(3), Ticks(), 180, false, {}},
                              {BarNumber(3), ticks(2), 90.5, true, {}}};
        const TempoTimeline time(composition);
        QCOMPARE(time.secondsAt(ticks(4)), 4.0); // before the first entry its value holds
        QCOMPARE(time.secondsAt(ticks(8)), 6.0); // 4 beats at a mean of 120
        QCOMPARE(time.bpmAt(ticks(8)), 180.0);
        QVERIFY(std::abs(time.bpmAt(Ticks(ticks(8).value() - 1)) - 180) < 0.01);
        QVERIFY(std::abs(time.secondsAt(ticks(6)) - (4 + std::sqrt(5.0) - 1)) < 1e-9);
        QCOMPARE(time.secondsAt(ticks(10)), 6 + 2.0 / 3);
        QCOMPARE(time.bpmAt(ticks(100)), 90.5); // a ramp to nowhere stays
        QCOMPARE(TempoTimeline(song({})).secondsAt(ticks(2)), 1.0);
    }

    void comesBackFromSecondsToTheSameTick()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 50; ++round) {
            Composition composition =
                looped(12, {loop(1 + random.bounded(8), 1 + random.bounded(4), random.bounded(4))});
            for (int bar = 1; bar < 12; bar += 1 + random.bounded(4))
                composition.tempos.append(
                    {BarNumber(bar), ticks(random.bounded(3)), 20 + random.bounded(300.0), random.bounded(2) == 0, {}});
            const PlayOrder order(composition);
            double last = -1;
            for (qint64 at = 0; at < order.length().value(); at += 1 + random.bounded(900'000)) {
                const double seconds = order.secondsAt(Ticks(at));
                QVERIFY(seconds > last);
                last = seconds;
                QVERIFY(std::abs(order.songAt(seconds).value() - at) <= 1);
            }
        }
    }
};

BARLINE_TEST(tst_PlayOrder)
#include "tst_PlayOrder.moc"
