#pragma once

#include "core/base/Ticks.h"
#include "core/model/Units.h"

#include <QList>

#include <optional>

namespace barline {

enum class ScaleKind : quint8 {
    Major,
    Minor, ///< natural
    HarmonicMinor,
    MelodicMinor, ///< as it ascends
    Dorian,
    Phrygian,
    Lydian,
    Mixolydian,
    Locrian,
    MajorPentatonic,
    MinorPentatonic,
    Blues, ///< minor pentatonic with the lowered fifth
    MajorBlues,
    WholeTone,
    Diminished, ///< whole and half steps in turn
    Chromatic,
};
constexpr int kScaleKinds = 16;

/// The keys that belong together, in every octave. A value.
struct Scale
{
    int root = 0; ///< 0..11, from C on
    ScaleKind kind = ScaleKind::Major;

    bool contains(int pitch) const;
    bool isRoot(int pitch) const;
    /// How many keys an octave of it has.
    int size() const;
    /// The key of the scale that is nearest, of two the lower one. 0..127.
    int nearest(int pitch) const;
    /// `steps` keys of the scale up or down; from beside the scale the first step goes to the next one on that way.
    /// Stops at the last within 0..127.
    int moved(int pitch, int steps) const;
    /// How often to step from one to be at the other, or as near as it gets without passing it.
    int stepsBetween(int from, int to) const;

    bool operator==(const Scale &) const = default;
};

/// The scales along a clip. Empty where there is none.
class ScaleMap
{
public:
    struct Span
    {
        Ticks from; ///< from the clip's start; until the next span's
        Scale scale;
        bool operator==(const Span &) const = default;
    };

    ScaleMap() = default;
    explicit ScaleMap(const Scale &scale)
        : m_spans{{Ticks(), scale}}
    {}
    /// Ascending; the first holds before it too.
    explicit ScaleMap(QList<Span> spans)
        : m_spans(std::move(spans))
    {}

    bool isEmpty() const { return m_spans.isEmpty(); }
    const QList<Span> &spans() const { return m_spans; }
    std::optional<Scale> at(Ticks inClip) const;
    bool operator==(const ScaleMap &) const = default;

private:
    QList<Span> m_spans;
};

/// How notes that move change their key: by semitones, or by steps of the scale that holds where they land.
struct PitchShift
{
    PitchShift(int bySemitones = 0)
        : semitones(bySemitones)
    {}
    PitchShift(int bySteps, ScaleMap of)
        : steps(bySteps)
        , scales(std::move(of))
    {}

    int semitones = 0;
    int steps = 0;
    ScaleMap scales;

    bool isNone() const { return semitones == 0 && steps == 0; }
    /// The key that `pitch` becomes at a position of the clip; within 0..127.
    Pitch of(Pitch pitch, Ticks lands) const;
};

} // namespace barline
