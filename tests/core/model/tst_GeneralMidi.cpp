#include "core/model/GeneralMidi.h"
#include "tests/support/TestMain.h"

#include <QSet>

using namespace barline;

class tst_GeneralMidi : public QObject
{
    Q_OBJECT

private slots:
    void namesAllPrograms()
    {
        QSet<QString> names;
        QSet<QString> families;
        for (int program = 0; program < kPrograms; ++program) {
            names.insert(programName(program));
            families.insert(familyName(program));
        }
        QCOMPARE(names.size(), kPrograms);
        QCOMPARE(families.size(), kPrograms / kProgramsOfFamily);
        QCOMPARE(programName(0), QStringLiteral("Acoustic Grand Piano"));
        QCOMPARE(programName(40), QStringLiteral("Violin"));
        QCOMPARE(programName(73), QStringLiteral("Flute"));
        QCOMPARE(programName(127), QStringLiteral("Gunshot"));
        QCOMPARE(familyName(73), QStringLiteral("Pipe"));
        QVERIFY(programName(-1).isEmpty() && programName(128).isEmpty() && familyName(128).isEmpty());
    }

    void namesDrumKits()
    {
        QCOMPARE(drumKits(), (QList<int>{0, 8, 16, 24, 25, 32, 40, 48, 56}));
        QCOMPARE(drumKitName(25), QStringLiteral("Analog Kit"));
        QVERIFY(drumKitName(1).isEmpty());
        Instrument instrument;
        instrument.program = 40;
        QCOMPARE(soundName(instrument), QStringLiteral("Violin"));
        instrument.channel = kDrumChannel;
        QCOMPARE(soundName(instrument), QStringLiteral("Brush Kit"));
    }
};

BARLINE_TEST(tst_GeneralMidi)

#include "tst_GeneralMidi.moc"
