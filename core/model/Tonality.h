#pragma once

#include "core/model/Scale.h"
#include "core/model/TimeMaps.h"

#include <array>

namespace barline {

/// A key in the sense of harmony: a tonic, with its letter, and a mode. A value.
struct Tonality
{
    int tonic = 0; ///< on the line of fifths: ... Bb -2, F -1, C 0, G 1, ... F# 6, C# 7 ...
    Mode mode = Mode::Major;

    /// None where its text is no key.
    static std::optional<Tonality> of(const KeyChange &change);
    /// The tonic of a scale with the fewest accidentals: of Gb and F# major the flats, of Eb and D# minor too.
    static Tonality of(const Scale &scale);

    /// Of the key signature; flats below 0.
    int sharps() const;
    /// 0..11, from C on.
    int root() const;
    Scale scale() const;
    bool isMinor() const; ///< whether the third above the tonic is
    /// So many semitones higher, spelled with the fewest accidentals.
    Tonality transposed(int semitones) const;

    bool operator==(const Tonality &) const = default;
};

/// What the black and white keys are called in a tonality. Its scale has the letters of the signature, each once; the
/// other five keys are what lies next to it on the line of fifths: in a major, lydian or mixolydian key two flats and
/// three sharps (C major: Eb Bb, F# C# G#), in a minor, dorian, phrygian or locrian one one flat and four sharps (A
/// minor: Bb, F# C# G# D#). No double accidentals: what would have one has the name of the white key that it is.
/// Without a tonality the black keys are sharps. A value.
class Spelling
{
public:
    Spelling();
    explicit Spelling(const Tonality &key);

    /// "Db4"; 60 is C4. The octave is the letter's: B#3 is the key of C4, Cb4 that of B3.
    QString name(Pitch pitch) const;
    /// "Db", of 0..11 from C on.
    QString letters(int pitchClass) const;

    bool operator==(const Spelling &) const = default;

private:
    std::array<qint8, 12> m_fifths{}; ///< of each key of the octave, its place on the line of fifths
};

} // namespace barline
