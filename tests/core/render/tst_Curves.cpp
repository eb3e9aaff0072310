#include "core/render/Curves.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <cmath>

using namespace barline;
using namespace barline::test;

class tst_Curves : public QObject
{
    Q_OBJECT

private slots:
    void glidesLinearlyAndIsFlatOutside()
    {
        const Curve curve{point(1, 10), point(3, 30)};
        QCOMPARE(valueAt(curve, ticks(0), 0), 10.0);
        QCOMPARE(valueAt(curve, ticks(2), 0), 20.0);
        QCOMPARE(valueAt(curve, ticks(3.5), 0), 30.0);
        QCOMPARE(valueAt({}, ticks(1), 64), 64.0);
    }

    void stepsAndSmoothsByTheEarlierPoint()
    {
        const Curve curve{point(0, 0, CurveShape::Step), point(2, 100, CurveShape::Smooth), point(4, 0)};
        QCOMPARE(valueAt(curve, ticks(1.9), 0), 0.0);
        QCOMPARE(valueAt(curve, ticks(2), 0), 100.0);
        QCOMPARE(valueAt(curve, ticks(2.5), 0), 100 - 100 * (3 * 0.0625 - 2 * 0.015625));
        QCOMPARE(valueAt(curve, ticks(3), 0), 50.0);
    }

    void takesTheLaterOfTwoPointsAtOneTime()
    {
        const Curve curve{point(0, 0), point(2, 20), point(2, 80), point(4, 80)};
        QCOMPARE(valueAt(curve, ticks(1), 0), 10.0);
        QCOMPARE(valueAt(curve, ticks(2), 0), 80.0);
        const auto samples =
            sampled(curve, ticks(4), [](double value) { return static_cast<int>(std::lround(value)); });
        for (const CurveSample &sample : samples)
            QVERIFY(sample.at < ticks(2) ? sample.value <= 20 : sample.value == 80);
        QCOMPARE(samples.constLast(), (CurveSample{ticks(2), 80}));
    }

    void samplesOnlyChangesWithinTheBar()
    {
        const auto round = [](double value) { return static_cast<int>(std::lround(value)); };
        QCOMPARE(sampled({point(0, 64), point(2, 64)}, ticks(4), round), (QList<CurveSample>{{ticks(0), 64}}));
        QCOMPARE(sampled({point(1, 7)}, ticks(4), round), (QList<CurveSample>{{ticks(0), 7}}));
        const auto cut = sampled({point(0, 0), point(8, 80)}, ticks(4), round);
        QCOMPARE(cut.constFirst(), (CurveSample{ticks(0), 0}));
        QCOMPARE(cut.constLast().value, 40);
        for (qsizetype i = 1; i < cut.size(); ++i) {
            QVERIFY(cut.at(i - 1).at < cut.at(i).at);
            QVERIFY(cut.at(i).at < ticks(4));
            QVERIFY(cut.at(i - 1).value < cut.at(i).value);
        }
    }
};

BARLINE_TEST(tst_Curves)
#include "tst_Curves.moc"
