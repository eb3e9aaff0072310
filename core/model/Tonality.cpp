#include "core/model/Tonality.h"

namespace barline {

namespace {

constexpr int kOctave = 12;
constexpr int kLetters = 7;
constexpr int kSemitonesOfFifth = 7;
constexpr int kMostSharps = 5; ///< where the tonic's letter is free
constexpr int kFirstPlain = -1;
constexpr int kFirstDoubleFlat = -9;  ///< Bbb, and below
constexpr int kFirstDoubleSharp = 13; ///< F##, and above
constexpr int kFirstOfMajor = -3;     ///< from the signature on: two flats beside the scale, three sharps
constexpr int kFirstOfMinor = -2;     ///< one and four
constexpr std::array kFifths{'F', 'C', 'G', 'D', 'A', 'E', 'B'};

constexpr int wrapped(int value, int size)
{
    return (value % size + size) % size;
}

constexpr int pitchClassOf(int fifths)
{
    return wrapped(fifths * kSemitonesOfFifth, kOctave);
}

/// How many sharps, or flats below 0, a name has.
constexpr int accidentalsOf(int fifths)
{
    const int fromF = fifths - kFirstPlain;
    return (fromF - wrapped(fromF, kLetters)) / kLetters;
}

/// How many sharps a mode has more than the major of the same tonic.
int sharpsOf(Mode mode)
{
    switch (mode) {
    case Mode::Major:
    case Mode::Ionian:
        return 0;
    case Mode::Lydian:
        return 1;
    case Mode::Mixolydian:
        return -1;
    case Mode::Dorian:
        return -2;
    case Mode::Minor:
    case Mode::Aeolian:
        return -3;
    case Mode::Phrygian:
        return -4;
    case Mode::Locrian:
        return -5;
    }
    return 0;
}

ScaleKind kindOf(Mode mode)
{
    switch (mode) {
    case Mode::Major:
    case Mode::Ionian:
        return ScaleKind::Major;
    case Mode::Lydian:
        return ScaleKind::Lydian;
    case Mode::Mixolydian:
        return ScaleKind::Mixolydian;
    case Mode::Dorian:
        return ScaleKind::Dorian;
    case Mode::Minor:
    case Mode::Aeolian:
        return ScaleKind::Minor;
    case Mode::Phrygian:
        return ScaleKind::Phrygian;
    case Mode::Locrian:
        return ScaleKind::Locrian;
    }
    return ScaleKind::Major;
}

/// The mode whose third, and so whose accidentals, a scale has.
Mode modeOf(ScaleKind kind)
{
    switch (kind) {
    case ScaleKind::Minor:
    case ScaleKind::HarmonicMinor:
    case ScaleKind::MelodicMinor:
    case ScaleKind::MinorPentatonic:
    case ScaleKind::Blues:
    case ScaleKind::Diminished:
        return Mode::Minor;
    case ScaleKind::Dorian:
        return Mode::Dorian;
    case ScaleKind::Phrygian:
        return Mode::Phrygian;
    case ScaleKind::Lydian:
        return Mode::Lydian;
    case ScaleKind::Mixolydian:
        return Mode::Mixolydian;
    case ScaleKind::Locrian:
        return Mode::Locrian;
    case ScaleKind::Major:
    case ScaleKind::MajorPentatonic:
    case ScaleKind::MajorBlues:
    case ScaleKind::WholeTone:
    case ScaleKind::Chromatic:
        return Mode::Major;
    }
    return Mode::Major;
}

/// The one of a key's names that gives the signature at most five sharps or six flats.
Tonality simplest(int root, Mode mode)
{
    Tonality key{wrapped(root * kSemitonesOfFifth, kOctave), mode};
    while (key.sharps() > kMostSharps)
        key.tonic -= kOctave;
    while (key.sharps() <= kMostSharps - kOctave)
        key.tonic += kOctave;
    return key;
}

} // namespace

std::optional<Tonality> Tonality::of(const KeyChange &change)
{
    if (change.key.isEmpty())
        return std::nullopt;
    const auto letter = std::find(kFifths.begin(), kFifths.end(), change.key.at(0).toUpper().toLatin1());
    if (letter == kFifths.end())
        return std::nullopt;
    const QString signs = change.key.mid(1);
    const auto raised = signs.count(QLatin1Char('#')) + signs.count(QChar(0x266f));
    const auto lowered = signs.count(QLatin1Char('b')) + signs.count(QChar(0x266d));
    const auto fifths = static_cast<int>(letter - kFifths.begin()) + kFirstPlain;
    return Tonality{fifths + kLetters * static_cast<int>(raised - lowered), change.mode};
}

Tonality Tonality::of(const Scale &scale)
{
    return simplest(scale.root, modeOf(scale.kind));
}

int Tonality::sharps() const
{
    return tonic + sharpsOf(mode);
}

int Tonality::root() const
{
    return pitchClassOf(tonic);
}

Scale Tonality::scale() const
{
    return {root(), kindOf(mode)};
}

bool Tonality::isMinor() const
{
    return sharpsOf(mode) <= sharpsOf(Mode::Dorian);
}

Tonality Tonality::transposed(int semitones) const
{
    return semitones == 0 ? *this : simplest(wrapped(root() + semitones, kOctave), mode);
}

Spelling::Spelling()
{
    constexpr int kSharpsAlone = -1; // F C G D A E B F# C# G# D# A#
    for (int fifths = kSharpsAlone; fifths < kSharpsAlone + kOctave; ++fifths)
        m_fifths.at(static_cast<size_t>(pitchClassOf(fifths))) = static_cast<qint8>(fifths);
}

Spelling::Spelling(const Tonality &key)
{
    const int first = key.sharps() + (key.isMinor() ? kFirstOfMinor : kFirstOfMajor);
    for (int fifths = first; fifths < first + kOctave; ++fifths) {
        int plain = fifths;
        while (plain >= kFirstDoubleSharp)
            plain -= kOctave;
        while (plain <= kFirstDoubleFlat)
            plain += kOctave;
        m_fifths.at(static_cast<size_t>(pitchClassOf(fifths))) = static_cast<qint8>(plain);
    }
}

QString Spelling::letters(int pitchClass) const
{
    const int fifths = m_fifths.at(static_cast<size_t>(pitchClass));
    const int accidentals = accidentalsOf(fifths);
    QString letters(QLatin1Char(kFifths.at(static_cast<size_t>(wrapped(fifths - kFirstPlain, kLetters)))));
    return letters + QString(std::abs(accidentals), QLatin1Char(accidentals > 0 ? '#' : 'b'));
}

QString Spelling::name(Pitch pitch) const
{
    const int pitchClass = pitch.value() % kOctave;
    const int white = pitch.value() - accidentalsOf(m_fifths.at(static_cast<size_t>(pitchClass)));
    return letters(pitchClass) + QString::number((white + kOctave) / kOctave - 2);
}

} // namespace barline
