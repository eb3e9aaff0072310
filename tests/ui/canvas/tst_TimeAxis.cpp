#include "tests/support/TestMain.h"
#include "ui/canvas/TimeAxis.h"

#include <QRandomGenerator>

using namespace barline;

class TimeAxisTest : public QObject
{
    Q_OBJECT

private slots:
    void pixelsAndTicksAgree()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 1000; ++round) {
            TimeAxis axis;
            axis.setLength(Ticks::beats(1000));
            axis.setViewWidth(200 + random.bounded(2000));
            axis.setPixelsPerBeat(1 + random.bounded(2000.0));
            axis.setOffset(random.bounded(100000.0));
            const Ticks at(random.bounded(Ticks::kPerBeat * 1000));
            const Ticks back = axis.ticksAt(axis.xOf(at));
            QVERIFY2(std::abs((back - at).value()) <= 1, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void zoomKeepsWhatIsUnderThePointer()
    {
        TimeAxis axis;
        axis.setLength(Ticks::beats(1000));
        axis.setViewWidth(800);
        axis.setOffset(5000);
        const Ticks under = axis.ticksAt(300);
        for (int step = 0; step < 10; ++step)
            axis.zoomAt(300, 1.25);
        QVERIFY(std::abs(axis.xOf(under) - 300) <= 6);
    }

    void zoomAndScrollHaveLimits()
    {
        TimeAxis axis;
        axis.setViewWidth(500);
        axis.setLength(Ticks::beats(100));
        axis.zoomAt(0, 1e12);
        QCOMPARE(axis.pixelsPerBeat(), TimeAxis::kMaxPixelsPerBeat);
        axis.zoomAt(0, 1e-12);
        QCOMPARE(axis.pixelsPerBeat(), TimeAxis::kMinPixelsPerBeat);
        QCOMPARE(axis.offset(), 0.0);
        axis.setPixelsPerBeat(10);
        axis.setOffset(1e9);
        QCOMPARE(axis.offset(), 500.0);
        axis.setOffset(-3);
        QCOMPARE(axis.offset(), 0.0);
    }

    void revealScrollsNoFartherThanNeeded()
    {
        TimeAxis axis;
        axis.setViewWidth(500);
        axis.setLength(Ticks::beats(100));
        axis.setPixelsPerBeat(50);
        QVERIFY(!axis.reveal(Ticks::beats(5), 20));
        QVERIFY(axis.reveal(Ticks::beats(20), 20));
        QCOMPARE(axis.xOf(Ticks::beats(20)), 480.0);
        QVERIFY(axis.reveal(Ticks::beats(8), 20));
        QCOMPARE(axis.xOf(Ticks::beats(8)), 20.0);
    }

    void showFitsTheSpan()
    {
        TimeAxis axis;
        axis.setViewWidth(1000);
        axis.setLength(Ticks::beats(64));
        axis.show(Ticks::beats(16), Ticks::beats(32));
        QVERIFY(axis.xOf(Ticks::beats(16)) >= -1);
        QVERIFY(axis.xOf(Ticks::beats(32)) <= 1000);
        QVERIFY(axis.xOf(Ticks::beats(32)) >= 900);
    }
};

BARLINE_TEST(TimeAxisTest)

#include "tst_TimeAxis.moc"
