#include "core/model/Scale.h"
#include "tests/support/TestMain.h"

using namespace barline;

namespace {

QList<int> keysOf(ScaleKind kind, int root)
{
    QList<int> keys;
    for (int above = 0; above < 12; ++above) {
        if (Scale{root, kind}.contains(60 + root + above))
            keys.append(above);
    }
    return keys;
}

} // namespace

class tst_Scale : public QObject
{
    Q_OBJECT

private slots:
    void hasItsKeysInEveryOctave_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QList<int>>("keys");
        const auto row = [](const char *name, ScaleKind kind, const QList<int> &keys) {
            QTest::newRow(name) << static_cast<int>(kind) << keys;
        };
        row("major", ScaleKind::Major, {0, 2, 4, 5, 7, 9, 11});
        row("minor", ScaleKind::Minor, {0, 2, 3, 5, 7, 8, 10});
        row("harmonic minor", ScaleKind::HarmonicMinor, {0, 2, 3, 5, 7, 8, 11});
        row("melodic minor", ScaleKind::MelodicMinor, {0, 2, 3, 5, 7, 9, 11});
        row("dorian", ScaleKind::Dorian, {0, 2, 3, 5, 7, 9, 10});
        row("phrygian", ScaleKind::Phrygian, {0, 1, 3, 5, 7, 8, 10});
        row("lydian", ScaleKind::Lydian, {0, 2, 4, 6, 7, 9, 11});
        row("mixolydian", ScaleKind::Mixolydian, {0, 2, 4, 5, 7, 9, 10});
        row("locrian", ScaleKind::Locrian, {0, 1, 3, 5, 6, 8, 10});
        row("major pentatonic", ScaleKind::MajorPentatonic, {0, 2, 4, 7, 9});
        row("minor pentatonic", ScaleKind::MinorPentatonic, {0, 3, 5, 7, 10});
        row("blues", ScaleKind::Blues, {0, 3, 5, 6, 7, 10});
        row("major blues", ScaleKind::MajorBlues, {0, 2, 3, 4, 7, 9});
        row("whole tones", ScaleKind::WholeTone, {0, 2, 4, 6, 8, 10});
        row("diminished", ScaleKind::Diminished, {0, 2, 3, 5, 6, 8, 9, 11});
        row("chromatic", ScaleKind::Chromatic, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    }

    void hasItsKeysInEveryOctave()
    {
        QFETCH(int, kind);
        QFETCH(QList<int>, keys);
        for (int root = 0; root < 12; ++root) {
            const Scale scale{root, static_cast<ScaleKind>(kind)};
            QCOMPARE(keysOf(scale.kind, root), keys);
            QCOMPARE(scale.size(), keys.size());
            for (int pitch = 0; pitch + 12 < 128; ++pitch)
                QCOMPARE(scale.contains(pitch), scale.contains(pitch + 12));
            QVERIFY(scale.isRoot(root) && scale.isRoot(root + 48) && !scale.isRoot(root + 1));
        }
    }

    void stepsThroughEachOfItsKeysOnce()
    {
        for (int kind = 0; kind < kScaleKinds; ++kind) {
            for (int root = 0; root < 12; ++root) {
                const Scale scale{root, static_cast<ScaleKind>(kind)};
                for (int pitch = 0; pitch < 128; ++pitch) {
                    const int near = scale.nearest(pitch);
                    QVERIFY(scale.contains(near) && near >= 0 && near < 128);
                    QVERIFY(!scale.contains(pitch) || near == pitch);
                    const int up = scale.moved(pitch, 1);
                    QVERIFY(up == pitch || (up > pitch && scale.contains(up)));
                    if (up == pitch)
                        continue;
                    QCOMPARE(scale.stepsBetween(pitch, up), 1);
                    if (scale.contains(pitch))
                        QCOMPARE(scale.moved(up, -1), pitch);
                }
            }
        }
    }

    void goesAnOctaveInAsManyStepsAsItHasKeys()
    {
        const Scale dorian{2, ScaleKind::Dorian};
        QCOMPARE(dorian.moved(62, dorian.size()), 74);
        QCOMPARE(dorian.stepsBetween(74, 62), -7);
        QCOMPARE(dorian.stepsBetween(62, 63), 0);
        QCOMPARE(dorian.moved(63, 1), 64);
        QCOMPARE(dorian.moved(63, -1), 62);
        QCOMPARE(dorian.moved(126, 5), 127);
    }

    void holdsAlongAClip()
    {
        const Scale c{0, ScaleKind::Major};
        const Scale d{2, ScaleKind::Minor};
        const ScaleMap map({{Ticks(), c}, {Ticks::beats(4), d}});
        QVERIFY(map.at(Ticks()) == c);
        QVERIFY(map.at(Ticks::beats(4) - Ticks(1)) == c);
        QVERIFY(map.at(Ticks::beats(4)) == d);
        QVERIFY(!ScaleMap().at(Ticks()));
        // F# has a place in neither: up to G in C major, up to G in D minor; B is D minor's Bb or C.
        const PitchShift up(1, map);
        QCOMPARE(up.of(Pitch(66), Ticks()).value(), quint8(67));
        QCOMPARE(up.of(Pitch(69), Ticks()).value(), quint8(71));
        QCOMPARE(up.of(Pitch(69), Ticks::beats(5)).value(), quint8(70));
        QCOMPARE(PitchShift(12).of(Pitch(69), Ticks()).value(), quint8(81));
        QCOMPARE(PitchShift(120).of(Pitch(69), Ticks()).value(), quint8(127));
    }
};

BARLINE_TEST(tst_Scale)

#include "tst_Scale.moc"
