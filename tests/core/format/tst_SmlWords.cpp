#include "core/format/dsl/sml/SmlWords.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_SmlWords : public QObject
{
    Q_OBJECT

private slots:
    void readsNoteNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("number");
        const auto row = [](const char *name, int number) { QTest::newRow(name) << QString::fromUtf8(name) << number; };
        row("C4", 60);
        row("C-1", 0);
        row("G9", 127);
        row("G#9", 128);
        row("Cb-1", -1);
        row("a4", 69);
        row("b4", 71);
        row("bb4", 70);
        row("B♭4", 70);
        row("f♯3", 54);
        row("B#3", 60);
        row("Cb4", 59);
        row("E10", 136);
    }

    void readsNoteNames()
    {
        QFETCH(QString, name);
        QTEST(noteNumberFrom(name.toStdString()).value_or(-99), "number");
    }

    void readsBackEveryName()
    {
        for (int number = 0; number < 128; ++number)
            QCOMPARE(noteNumberFrom(noteName(number).toStdString()).value_or(-99), number);
    }

    void refusesOtherNoteNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"", "C", "4", "H4", "C##4", "C4 ", " C4", "C+4", "CB4", "Cx4", "C4.0", "C1000", "C-", "♯4"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void refusesOtherNoteNames()
    {
        QFETCH(QString, name);
        QVERIFY(!noteNumberFrom(name.toStdString()));
    }

    void readsDurationsExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        const auto row = [](const char *text, qint64 numerator, qint64 denominator) {
            QTest::newRow(text) << QString::fromUtf8(text) << numerator << denominator;
        };
        const std::array<std::pair<const char *, qint64>, 7> names{{{"whole", 1},
                                                                    {"half", 2},
                                                                    {"quarter", 4},
                                                                    {"eighth", 8},
                                                                    {"sixteenth", 16},
                                                                    {"thirty_second", 32},
                                                                    {"sixty_fourth", 64}}};
        for (const auto &[name, parts] : names) {
            row(name, 4, parts);
            row((QByteArray("dotted_") + name).constData(), 4 * 3, parts * 2);
            row((QByteArray("triplet_") + name).constData(), 4 * 2, parts * 3);
            row((QByteArray("quintuplet_") + name).constData(), 4 * 4, parts * 5);
            row(("1/" + QByteArray::number(parts)).constData(), 4, parts);
            row(("1/" + QByteArray::number(parts) + '.').constData(), 4 * 3, parts * 2);
            row(("1/" + QByteArray::number(parts) + 't').constData(), 4 * 2, parts * 3);
        }
        row("1", 1, 8);
        row("12", 3, 2);
        row("0.5", 1, 16);
        row("2.66667", 1, 3);
    }

    void readsDurationsExactly()
    {
        QFETCH(QString, text);
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        const auto duration = durationFrom(text.toStdString());
        QVERIFY(duration.has_value());
        QCOMPARE(duration->value() * denominator, Ticks::kPerBeat * numerator);
    }

    void refusesOtherDurations_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "0", "0.0", "-1", "1e1", "1.", ".5", "1/", "1/3", "1/128", "1/08", "2/4", "1/4..",
                                 "1/4 ", "Quarter", "dotted_triplet_half", "dotted_", "quarters"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refusesOtherDurations()
    {
        QFETCH(QString, text);
        QVERIFY(!durationFrom(text.toStdString()));
    }

    void makesNoDurationShorterThanATick()
    {
        QCOMPARE(durationFromNumber("1e-12").value_or(Ticks()), Ticks(1));
        QVERIFY(!durationFromNumber("0"));
        QVERIFY(!durationFromNumber("-8"));
    }

    void namesWhatWasMeant()
    {
        QCOMPARE(nearestNoteName("H4"), QStringLiteral("B4"));
        QCOMPARE(nearestNoteName("C#"), QStringLiteral("C#4"));
        QCOMPARE(nearestNoteName("C10"), QStringLiteral("C9"));
        QCOMPARE(nearestNoteName("Cb-1"), QStringLiteral("B-1"));
        QCOMPARE(nearestNoteName("61"), QStringLiteral("C#4"));
        QCOMPARE(nearestNoteName("do"), QString());
        QCOMPARE(nearestDuration("Quater"), QStringLiteral("quarter"));
        QCOMPARE(nearestDuration("dotted quarter"), QStringLiteral("dotted_quarter"));
        QCOMPARE(nearestDuration("x"), QString());
    }
};

BARLINE_TEST(tst_SmlWords)
#include "tst_SmlWords.moc"
