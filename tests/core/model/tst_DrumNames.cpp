#include "core/model/DrumNames.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_DrumNames : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfGeneralMidi()
    {
        const DrumNames names;
        QCOMPARE(names.of(Pitch(35)), QStringLiteral("Acoustic Bass Drum"));
        QCOMPARE(names.of(Pitch(38)), QStringLiteral("Acoustic Snare"));
        QCOMPARE(names.of(Pitch(42)), QStringLiteral("Closed Hi-Hat"));
        QCOMPARE(names.of(Pitch(60)), QStringLiteral("Hi Bongo"));
        QCOMPARE(names.of(Pitch(81)), QStringLiteral("Open Triangle"));
        QVERIFY(names.of(Pitch(34)).isEmpty() && names.of(Pitch(82)).isEmpty() && names.of(Pitch(0)).isEmpty());
    }

    void areRenamedOneByOne()
    {
        Extras extras = DrumNames::renamed({}, Pitch(36), QStringLiteral(" Kick \"A\" "));
        extras = DrumNames::renamed(extras, Pitch(90), QStringLiteral("Möwe"));
        QCOMPARE(DrumNames(extras).of(Pitch(36)), QStringLiteral("Kick \"A\""));
        QCOMPARE(DrumNames(extras).of(Pitch(90)), QStringLiteral("Möwe"));
        QCOMPARE(DrumNames(extras).of(Pitch(38)), QStringLiteral("Acoustic Snare"));
        QCOMPARE(extras.entries().size(), 1);
        QCOMPARE(extras.entries().constFirst().value, QByteArray("{\"36\": \"Kick \\\"A\\\"\", \"90\": \"Möwe\"}"));
    }

    void anEmptyNameIsThatOfGeneralMidi()
    {
        const Extras one = DrumNames::renamed({}, Pitch(36), QStringLiteral("Kick"));
        QVERIFY(DrumNames::renamed(one, Pitch(36), QString()) == Extras());
        QVERIFY(DrumNames::renamed(one, Pitch(36), QStringLiteral("Bass Drum 1")) == Extras());
        QVERIFY(DrumNames::renamed({}, Pitch(36), QString()) == Extras());
    }

    void whatElseIsThereStays()
    {
        const Extras before(
            {{"mood", "[1.50, null]"}, {"drum_names", R"({"36": "Kick", "by": {"x": [1, null]}})"}, {"z", "1"}});
        const Extras after = DrumNames::renamed(before, Pitch(38), QStringLiteral("Crack"));
        QCOMPARE(after.entries().size(), 3);
        QCOMPARE(after.entries().at(0).value, QByteArray("[1.50, null]"));
        QCOMPARE(after.entries().at(1).value, QByteArray(R"({"36": "Kick", "38": "Crack", "by": {"x": [1, null]}})"));
        QCOMPARE(after.entries().at(2).value, QByteArray("1"));
    }

    void whatIsNoNameIsPassedOver()
    {
        for (const char *value : {"5", "null", "[]", R"({"36": 7})", R"({"200": "x"})", R"({"kick": "x"})"}) {
            const Extras extras(QList<Extras::Entry>{{"drum_names", value}});
            QVERIFY2(DrumNames(extras) == DrumNames(), value);
        }
    }
};

BARLINE_TEST(tst_DrumNames)

#include "tst_DrumNames.moc"
