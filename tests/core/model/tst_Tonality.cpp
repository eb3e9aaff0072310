#include "core/model/Tonality.h"
#include "tests/support/TestMain.h"

#include <QSet>

using namespace barline;

namespace {

constexpr std::array kModes{Mode::Major,  Mode::Minor,      Mode::Ionian,  Mode::Dorian, Mode::Phrygian,
                            Mode::Lydian, Mode::Mixolydian, Mode::Aeolian, Mode::Locrian};

Tonality key(const QString &name, Mode mode = Mode::Major)
{
    KeyChange change;
    change.key = name;
    change.mode = mode;
    return *Tonality::of(change);
}

/// The twelve keys from C on.
QString spelled(const Spelling &spelling)
{
    QStringList names;
    for (int pitchClass = 0; pitchClass < 12; ++pitchClass)
        names.append(spelling.letters(pitchClass));
    return names.join(QLatin1Char(' '));
}

int pitchClassOf(const QString &letters)
{
    constexpr std::array kPlain{9, 11, 0, 2, 4, 5, 7};
    const int plain = kPlain.at(static_cast<size_t>(letters.at(0).toLatin1() - 'A'));
    const auto sign = static_cast<int>(letters.count(QLatin1Char('#')) - letters.count(QLatin1Char('b')));
    return (plain + sign + 12) % 12;
}

} // namespace

class tst_Tonality : public QObject
{
    Q_OBJECT

private slots:
    void knowsSignatures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("sharps");
        const auto row = [](const char *name, Mode mode, int sharps) {
            QTest::addRow("%s %s", name, qPrintable(modeName(mode))) << name << static_cast<int>(mode) << sharps;
        };
        row("C", Mode::Major, 0);
        row("G", Mode::Major, 1);
        row("F#", Mode::Ionian, 6);
        row("Cb", Mode::Major, -7);
        row("Eb", Mode::Major, -3);
        row("A", Mode::Minor, 0);
        row("G#", Mode::Aeolian, 5);
        row("Bb", Mode::Minor, -5);
        row("D", Mode::Dorian, 0);
        row("E", Mode::Phrygian, 0);
        row("F", Mode::Lydian, 0);
        row("G", Mode::Mixolydian, 0);
        row("B", Mode::Locrian, 0);
        row("A", Mode::Dorian, 1);
    }

    void knowsSignatures()
    {
        QFETCH(QString, name);
        QFETCH(int, mode);
        QFETCH(int, sharps);
        QCOMPARE(key(name, static_cast<Mode>(mode)).sharps(), sharps);
    }

    void whatIsNoKeyIsNone()
    {
        QVERIFY(!Tonality::of(KeyChange()));
        KeyChange change;
        change.key = QStringLiteral("H");
        QVERIFY(!Tonality::of(change));
    }

    void spellsByTheKey_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, Mode mode, const char *names) {
            QTest::addRow("%s %s", name, qPrintable(modeName(mode))) << name << static_cast<int>(mode) << names;
        };
        row("C", Mode::Major, "C C# D Eb E F F# G G# A Bb B");
        row("G", Mode::Major, "C C# D D# E F F# G G# A Bb B");
        row("F", Mode::Major, "C C# D Eb E F F# G Ab A Bb B");
        row("Eb", Mode::Major, "C Db D Eb E F Gb G Ab A Bb B");
        row("A", Mode::Minor, "C C# D D# E F F# G G# A Bb B");
        row("C", Mode::Minor, "C Db D Eb E F F# G Ab A Bb B");
        row("E", Mode::Minor, "C C# D D# E F F# G G# A A# B");
        row("D", Mode::Dorian, "C C# D D# E F F# G G# A Bb B");
        row("F#", Mode::Major, "B# C# D D# E E# F# G G# A A# B");
        row("Gb", Mode::Major, "C Db D Eb Fb F Gb G Ab Bbb Bb Cb");
        row("C#", Mode::Major, "B# C# D D# E E# F# G G# A A# B");
    }

    void spellsByTheKey()
    {
        QFETCH(QString, name);
        QFETCH(int, mode);
        QFETCH(QString, names);
        // No double accidental is among them: Bbb is A.
        QCOMPARE(spelled(Spelling(key(name, static_cast<Mode>(mode)))),
                 names.replace(QLatin1String("Bbb"), QLatin1String("A")));
    }

    void everyKeyNamesEveryPitchAsWhatItIs()
    {
        for (const char letter : {'C', 'D', 'E', 'F', 'G', 'A', 'B'}) {
            for (const char *sign : {"", "#", "b"}) {
                for (const Mode mode : kModes) {
                    const Tonality here = key(QLatin1Char(letter) + QLatin1String(sign), mode);
                    const Spelling spelling(here);
                    const QString words = QLatin1Char(letter) + QLatin1String(sign) + QLatin1Char(' ') + modeName(mode);
                    QSet<QChar> letters;
                    int inScale = 0;
                    for (int pitchClass = 0; pitchClass < 12; ++pitchClass) {
                        const QString name = spelling.letters(pitchClass);
                        QVERIFY2(pitchClassOf(name) == pitchClass, qPrintable(words + QLatin1Char(' ') + name));
                        QVERIFY2(name.size() <= 2, qPrintable(words + QLatin1Char(' ') + name));
                        if (!here.scale().contains(pitchClass))
                            continue;
                        ++inScale;
                        letters.insert(name.at(0));
                    }
                    QCOMPARE(inScale, 7);
                    QVERIFY(here.scale().isRoot(here.root()));
                    // A signature that exists has each letter once, and the tonic its own name.
                    if (std::abs(here.sharps()) > 7)
                        continue;
                    QVERIFY2(letters.size() == 7, qPrintable(words));
                    QCOMPARE(spelling.letters(here.root()), QLatin1Char(letter) + QLatin1String(sign));
                }
            }
        }
    }

    void withoutAKeyBlackKeysAreSharps()
    {
        QCOMPARE(spelled(Spelling()), QStringLiteral("C C# D D# E F F# G G# A A# B"));
        QCOMPARE(Spelling().name(Pitch(61)), QStringLiteral("C#4"));
        QCOMPARE(Spelling().name(Pitch(0)), QStringLiteral("C-1"));
        QCOMPARE(Spelling().name(Pitch(127)), QStringLiteral("G9"));
    }

    void theOctaveIsTheLetters()
    {
        QCOMPARE(Spelling(key(QStringLiteral("C#"))).name(Pitch(60)), QStringLiteral("B#3"));
        QCOMPARE(Spelling(key(QStringLiteral("Cb"))).name(Pitch(59)), QStringLiteral("Cb4"));
        QCOMPARE(Spelling(key(QStringLiteral("C#"))).name(Pitch(0)), QStringLiteral("B#-2"));
    }

    void transposesToTheSimplestName()
    {
        QVERIFY(key(QStringLiteral("D")).transposed(-2) == key(QStringLiteral("C")));
        QVERIFY(key(QStringLiteral("C")).transposed(1) == key(QStringLiteral("Db")));
        QVERIFY(key(QStringLiteral("C")).transposed(-18) == key(QStringLiteral("Gb")));
        QVERIFY(key(QStringLiteral("A"), Mode::Minor).transposed(4) == key(QStringLiteral("C#"), Mode::Minor));
        // What does not move keeps the name that it has.
        QVERIFY(key(QStringLiteral("C#")).transposed(0) == key(QStringLiteral("C#")));
        QVERIFY((Tonality::of(Scale{3, ScaleKind::Blues}) == key(QStringLiteral("Eb"), Mode::Minor)));
        QVERIFY((Tonality::of(Scale{6, ScaleKind::MajorPentatonic}) == key(QStringLiteral("Gb"))));
    }
};

BARLINE_TEST(tst_Tonality)

#include "tst_Tonality.moc"
