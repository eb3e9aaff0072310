#include "core/base/Decimal.h"
#include "core/base/TickNumber.h"
#include "tests/support/TestMain.h"

#include <limits>

using namespace barline;

class tst_TickNumber : public QObject
{
    Q_OBJECT

    static std::optional<Ticks> read(const QByteArray &text)
    {
        return ticksFromDecimal({text.constData(), static_cast<size_t>(text.size())});
    }

private slots:
    void everyTickOfABeatComesBack_data()
    {
        QTest::addColumn<qint64>("beat");
        QTest::newRow("the first") << qint64(0);
        QTest::newRow("a far one") << qint64(100000);
    }

    void everyTickOfABeatComesBack()
    {
        QFETCH(qint64, beat);
        for (qint64 i = 0; i < Ticks::kPerBeat; ++i) {
            const Ticks ticks = Ticks::beats(beat) + Ticks(i);
            const QByteArray text = decimalFromTicks(ticks);
            if (read(text) != ticks || (text.contains('.') && text.size() - text.indexOf('.') > 7))
                QFAIL(qPrintable(QStringLiteral("tick %1 is %2").arg(i).arg(QString::fromLatin1(text))));
        }
    }

    // Of all numbers that read as the tick: the fewest decimals, then the nearest, none that ends in 0.
    void aTickIsTheShortestAndNearestOfItsNumbers()
    {
        constexpr int kStep = 7;
        for (qint64 tick = 1; tick < Ticks::kPerBeat; tick += kStep) {
            QByteArray expected;
            qint64 unit = 1;
            for (int decimals = 1; decimals <= 6 && expected.isEmpty(); ++decimals) {
                unit *= 10;
                const qint64 about = tick * unit / Ticks::kPerBeat;
                qint64 least = std::numeric_limits<qint64>::max();
                for (qint64 digits = std::max<qint64>(0, about - 3); digits <= about + 4 && digits < unit; ++digits) {
                    const QByteArray text = "0." + QByteArray::number(unit + digits).mid(1);
                    const qint64 distance = std::abs(digits * Ticks::kPerBeat - tick * unit);
                    if (digits % 10 != 0 && distance < least && read(text) == Ticks(tick)) {
                        least = distance;
                        expected = text;
                    }
                }
            }
            QCOMPARE(decimalFromTicks(Ticks(tick)), expected);
        }
    }

    void everyNumberOfFiveDecimalsComesBackAsItWas_data() { everyTickOfABeatComesBack_data(); }

    void everyNumberOfFiveDecimalsComesBackAsItWas()
    {
        QFETCH(qint64, beat);
        for (int i = 0; i < 100000; ++i) {
            QByteArray text = QByteArray::number(beat) + '.' + QByteArray::number(100000 + i).mid(1);
            const auto ticks = read(text);
            while (text.endsWith('0'))
                text.chop(1);
            if (text.endsWith('.'))
                text.chop(1);
            if (!ticks || decimalFromTicks(*ticks) != text)
                QFAIL(text.constData());
        }
    }

    void takesFiveDecimalsForThePartThatTheyMean_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ticks");
        const qint64 beat = Ticks::kPerBeat;
        QTest::newRow("third") << QByteArray("0.33333") << beat / 3;
        QTest::newRow("two thirds") << QByteArray("0.66667") << beat * 2 / 3;
        QTest::newRow("seventh") << QByteArray("0.14286") << beat / 7;
        QTest::newRow("exponent") << QByteArray("33333e-5") << beat / 3;
        QTest::newRow("trailing zero") << QByteArray("0.333330") << beat / 3;
        QTest::newRow("far third") << QByteArray("100000.33333") << beat * 100000 + beat / 3;
        QTest::newRow("six decimals") << QByteArray("0.333331") << (333331 * beat * 2 + 1000000) / 2000000;
        QTest::newRow("whole") << QByteArray("4") << beat * 4;
        QTest::newRow("whole as a fraction") << QByteArray("4.000") << beat * 4;
        QTest::newRow("whole by exponent") << QByteArray("4E+2") << beat * 400;
        QTest::newRow("minus nought") << QByteArray("-0.0") << qint64(0);
        QTest::newRow("nearly nothing") << QByteArray("1e-300") << qint64(0);
        QTest::newRow("seventeen digits") << QByteArray("0.33333333333333331") << beat / 3;
        QTest::newRow("thirty digits") << QByteArray("0.333333333333333333333333333333") << beat / 3;
    }

    void takesFiveDecimalsForThePartThatTheyMean()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ticks);
        QCOMPARE(read(text).value_or(Ticks(-1)).value(), ticks);
    }

    void refusesWhatIsOutOfReach()
    {
        QVERIFY(!read("-0.5"));
        QVERIFY(!read("1e300"));
        QVERIFY(!read("99999999999999999999"));
        QVERIFY(!read("999999999999999999.1"));
        QVERIFY(!read("1000000000.5"));
        QCOMPARE(read("1000000000"), Ticks::beats(kMostBeats));
    }

    void readsWholeNumbersHoweverTheyAreWritten()
    {
        QCOMPARE(wholeFrom("1.0"), 1);
        QCOMPARE(wholeFrom("12e1"), 120);
        QCOMPARE(wholeFrom("-3"), -3);
        QVERIFY(!wholeFrom("1.5"));
        QVERIFY(!wholeFrom("9223372036854775808"));
        QVERIFY(!wholeFrom("1e19"));
        QVERIFY(!wholeFrom("123456789012345678901234567890"));
    }
};

BARLINE_TEST(tst_TickNumber)
#include "tst_TickNumber.moc"
