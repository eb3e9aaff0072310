#include "tests/support/TestMain.h"
#include "ui/canvas/SnapGrid.h"

#include <QRandomGenerator>

using namespace barline;

using Division = SnapGrid::Division;

namespace {

SnapGrid grid(int parts, Division division = Division::Straight)
{
    SnapGrid grid;
    grid.parts = parts;
    grid.division = division;
    return grid;
}

constexpr Ticks kBeat = Ticks::beats(1);

} // namespace

class SnapGridTest : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreThoseOfTheNotes()
    {
        QCOMPARE(grid(1).step(), kBeat * 4);
        QCOMPARE(grid(128).step(), kBeat / 32);
        QCOMPARE(grid(8, Division::Dotted).step(), kBeat * 3 / 4);
        QCOMPARE(grid(8, Division::Triplet).step(), kBeat / 3);
        QCOMPARE(grid(16, Division::Quintuplet).step(), kBeat / 5);
        QCOMPARE(grid(128, Division::Quintuplet).step() * 5, grid(128).step() * 4);
    }

    void oneNthComesOutEven()
    {
        QCOMPARE(grid(7).line(7), kBeat * 4);
        QCOMPARE(grid(11).line(11), kBeat * 4);
        QCOMPARE(grid(11).line(1), Ticks(117'295));
        QCOMPARE(grid(11).line(-1), Ticks(-117'295));
        QCOMPARE(grid(11).line(-11), kBeat * -4);
    }

    void goesToTheNearestLine()
    {
        QCOMPARE(grid(16).nearest(kBeat / 8 - Ticks(1)), Ticks());
        QCOMPARE(grid(16).nearest(kBeat / 8), kBeat / 4);
        QCOMPARE(grid(16).before(kBeat / 4 - Ticks(1)), Ticks());
        QCOMPARE(grid(16).before(kBeat / 4), kBeat / 4);
        QCOMPARE(grid(16).before(Ticks(-1)), kBeat / -4);
        QCOMPARE(grid(8, Division::Triplet).nearest(kBeat * 10 / 16), kBeat * 2 / 3);
    }

    void everyOffsetLiesBetweenItsLines()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 20'000; ++i) {
            const SnapGrid any = grid(random.bounded(1, SnapGrid::kMostParts + 1), Division(random.bounded(4)));
            const Ticks at(random.bounded(-2'000'000, 20'000'000));
            const qint64 nth = any.indexBefore(at);
            QVERIFY(any.line(nth) <= at && at < any.line(nth + 1));
            const Ticks near = any.nearest(at);
            QVERIFY(near == any.line(nth) || near == any.line(nth + 1));
            QVERIFY(std::abs((near - at).value()) * 2 <= any.step().value() + 1);
            QCOMPARE(any.before(near), near);
            SnapGrid marked = any;
            marked.isAdaptive = random.bounded(2) == 1;
            marked.isRelative = random.bounded(2) == 1;
            marked.isOn = random.bounded(2) == 1;
            QCOMPARE(SnapGrid::fromText(marked.toText()), std::optional(marked));
        }
    }

    void adaptsToTheZoom()
    {
        SnapGrid adaptive = grid(16, Division::Triplet);
        adaptive.isAdaptive = true;
        QCOMPARE(adaptive.at(12.0 * 3).name(), QStringLiteral("1/8T"));
        QCOMPARE(adaptive.at(12.0 * 3 * 8).name(), QStringLiteral("1/64T"));
        QCOMPARE(adaptive.at(0.1).name(), QStringLiteral("1/1T"));
        QCOMPARE(adaptive.at(4000).name(), QStringLiteral("1/128T"));
        adaptive.isAdaptive = false;
        QCOMPARE(adaptive.at(4000), adaptive);
        SnapGrid odd = grid(12);
        odd.isAdaptive = true;
        QCOMPARE(odd.at(12.0 * 3 * 2).parts, 24);
        QCOMPARE(odd.at(0.1).parts, 3);
    }

    void readsNoOtherWords()
    {
        for (const char *text : {"", "1/0", "1/1000", "2/16", "1/16t", "1/16Tra", "1/16T ", "16"})
            QVERIFY2(!SnapGrid::fromText(QLatin1String(text)), text);
    }
};

BARLINE_TEST(SnapGridTest)

#include "tst_SnapGrid.moc"
