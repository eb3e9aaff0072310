#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/canvas/KeyWords.h"
#include "ui/transport/PositionText.h"

namespace barline::test {

class PositionTextTest : public QObject
{
    Q_OBJECT

private slots:
    void saysBarCountAndTick_data()
    {
        QTest::addColumn<double>("beats");
        QTest::addColumn<QString>("text");
        QTest::newRow("start") << 0.0 << QStringLiteral("1 . 1 . 000");
        QTest::newRow("half a beat in") << 18.5 << QStringLiteral("5 . 3 . 240");
        QTest::newRow("before the start") << -3.0 << QStringLiteral("1 . 1 . 000");
        QTest::newRow("eighths in 7/8") << 64 + 1.25 << QStringLiteral("17 . 3 . 120");
        QTest::newRow("after 7/8") << 64 + 3.5 << QStringLiteral("18 . 1 . 000");
    }
    void saysBarCountAndTick()
    {
        QFETCH(double, beats);
        Composition composition;
        composition.meters = meters({{1, {4, 4}}, {17, {7, 8}}, {18, {4, 4}}});
        QTEST(positionText(songPositionAt(composition, ticks(beats))), "text");
    }

    void countsInTheResolutionOfTheDocument()
    {
        Composition composition;
        composition.ticksPerQuarter = 960;
        QCOMPARE(songPositionAt(composition, ticks(0.5)), (SongPosition{1, 1, 480}));
    }

    void clock_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0:00.000");
        QTest::newRow("seconds") << 12.4815 << QStringLiteral("0:12.481");
        QTest::newRow("minutes") << 605.25 << QStringLiteral("10:05.250");
        QTest::newRow("hours") << 3661.5 << QStringLiteral("1:01:01.500");
        QTest::newRow("never negative") << -1.0 << QStringLiteral("0:00.000");
    }
    void clock()
    {
        QFETCH(double, seconds);
        QTEST(clockText(seconds), "text");
    }

    void keyHoldsUntilTheNext()
    {
        Composition composition;
        QCOMPARE(keyText(composition, ticks(0)), QString());
        composition.keys = {{BarNumber(1), {}, QStringLiteral("A"), Mode::Minor, {}},
                            {BarNumber(3), ticks(2), QStringLiteral("F#"), Mode::Dorian, {}}};
        QCOMPARE(keyText(composition, ticks(9)), QStringLiteral("A minor"));
        QCOMPARE(keyText(composition, ticks(10)), QStringLiteral("F♯ Dorian"));
    }

    void flatIsNoName()
    {
        QCOMPARE(keyWords({BarNumber(1), {}, QStringLiteral("Bb"), Mode::Major, {}}), QStringLiteral("B♭ major"));
    }
};

BARLINE_TEST(PositionTextTest)

} // namespace barline::test

#include "tst_PositionText.moc"
