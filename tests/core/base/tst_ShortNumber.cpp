#include "core/base/ShortNumber.h"
#include "core/base/TickNumber.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_ShortNumber : public QObject
{
    Q_OBJECT

private slots:
    void writesEachNumberAsToCharsDoes()
    {
        for (int number = 0; number < 1000; ++number) {
            std::array<char, 4> text;
            const char *end = writeShortNumber(text.data(), static_cast<quint64>(number));
            QCOMPARE(QByteArray(text.data(), end - text.data()), QByteArray::number(number));
        }
    }

    void padsEachNumberToThreeDigits()
    {
        for (int number = 0; number < 1000; ++number) {
            std::array<char, 4> text;
            writeThreeDigits(text.data(), static_cast<quint64>(number));
            QCOMPARE(QByteArray(text.data(), 3), QByteArray::number(1000 + number).mid(1));
        }
    }

    void beatsPastTheShortOnesAreWrittenToo()
    {
        for (const qint64 beats : {0LL, 9LL, 10LL, 99LL, 100LL, 999LL, 1000LL, 1001LL, 1'000'000'000LL})
            QCOMPARE(decimalFromTicks(Ticks::beats(beats) + Ticks::beats(1) / 2), QByteArray::number(beats) + ".5");
    }
};

BARLINE_TEST(tst_ShortNumber)

#include "tst_ShortNumber.moc"
