#include "core/model/DrumNames.h"
#include "tests/support/TestMain.h"
#include "ui/pianoroll/NoteNames.h"

using namespace barline;

class NoteNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void keysHaveNames()
    {
        const NoteNames names;
        QCOMPARE(names.of(Pitch(60)), QStringLiteral("C4"));
        QCOMPARE(names.of(Pitch(61)), QStringLiteral("C#4"));
        const NoteNames flats(Spelling(Tonality{-4, Mode::Major}));
        QCOMPARE(flats.of(Pitch(61)), QStringLiteral("Db4"));
        const DrumNames drums;
        const NoteNames kit(Spelling(), &drums);
        QCOMPARE(kit.of(Pitch(38)), QStringLiteral("Acoustic Snare"));
        QCOMPARE(kit.of(Pitch(90)), QStringLiteral("F#6"));
        QVERIFY(isBlackKey(Pitch(61)));
        QVERIFY(!isBlackKey(Pitch(64)));
    }

    void lengthsHaveNames()
    {
        QCOMPARE(lengthName(Ticks::beats(4)), QStringLiteral("1/1"));
        QCOMPARE(lengthName(Ticks(Ticks::kPerBeat / 2)), QStringLiteral("1/8"));
        QCOMPARE(lengthName(Ticks(Ticks::kPerBeat / 3)), QStringLiteral("1/8T"));
        QCOMPARE(lengthName(Ticks(Ticks::kPerBeat * 3 / 4)), QStringLiteral("1/8."));
        QCOMPARE(lengthName(Ticks(Ticks::kPerBeat / 5)), QStringLiteral("1/16Q"));
        QCOMPARE(lengthName(Ticks(Ticks::kPerBeat / 32)), QStringLiteral("1/128"));
        QVERIFY(lengthName(Ticks(12345)).contains(QLatin1Char('0')));
    }

    void positionsCountTheMeter()
    {
        QCOMPARE(positionName(5, Ticks(Ticks::kPerBeat * 5 / 2), Meter{4, 4}), QStringLiteral("5.3.240"));
        QCOMPARE(positionName(2, Ticks(Ticks::kPerBeat * 5 / 2), Meter{7, 8}), QStringLiteral("2.6.000"));
    }
};

BARLINE_TEST(NoteNamesTest)

#include "tst_NoteNames.moc"
