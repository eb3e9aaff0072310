#pragma once

#include "core/base/Extras.h"
#include "core/base/Ticks.h"
#include "core/model/Units.h"

#include <QList>
#include <QString>

#include <optional>
#include <string_view>

namespace barline {

struct Meter
{
    int numerator = 4;
    int denominator = 4; ///< 1, 2, 4, 8, 16 or 32

    /// The length of a bar: numerator * 4 / denominator beats.
    constexpr Ticks barLength() const { return Ticks(Ticks::kPerBeat * 4 * numerator / denominator); }
    /// One count of the meter: an eighth in 7/8.
    constexpr Ticks countLength() const { return Ticks(Ticks::kPerBeat * 4 / denominator); }
    QString toString() const;
    bool operator==(const Meter &) const = default;
};

/// "7/8"; nothing where it is no meter.
std::optional<Meter> meterFrom(std::string_view text);

struct MeterChange
{
    BarNumber bar{1};
    Meter meter;
    Extras extras;
    bool operator==(const MeterChange &) const = default;
};

struct BarPosition
{
    BarNumber bar{1};
    Ticks offset; ///< from the bar's start
    bool operator==(const BarPosition &) const = default;
};

/// Where bars begin. Bars are 1-based and go on for ever; before the first change its meter holds, 4/4 without any.
class MeterMap
{
public:
    MeterMap() = default;
    /// Sorts; of two changes at one bar the later in the list stays.
    explicit MeterMap(QList<MeterChange> changes);

    const QList<MeterChange> &changes() const { return m_changes; }
    Meter meterAt(BarNumber bar) const;
    /// The position, from the composition's start, at which `bar` starts. O(log changes).
    Ticks startOf(BarNumber bar) const;
    Ticks lengthOf(BarNumber bar) const { return meterAt(bar).barLength(); }
    /// The bar that holds `at`, and how far into it. Negative positions belong to bar 1.
    BarPosition locate(Ticks at) const;

    bool operator==(const MeterMap &other) const { return m_changes == other.m_changes; }

private:
    qsizetype changeAtBar(BarNumber bar) const;

    QList<MeterChange> m_changes;
    QList<Ticks> m_starts; ///< where each change's bar starts
};

struct TempoChange
{
    BarNumber bar{1};
    Ticks beat; ///< from the bar's start
    double bpm = 120;
    bool ramp = false; ///< glides in time to the next change's tempo
    Extras extras;
    bool operator==(const TempoChange &) const = default;
};

enum class Mode : quint8 { Major, Minor, Ionian, Dorian, Phrygian, Lydian, Mixolydian, Aeolian, Locrian };

struct KeyChange
{
    BarNumber bar{1};
    Ticks beat;  ///< from the bar's start
    QString key; ///< "C".."B" with # or b
    Mode mode = Mode::Major;
    Extras extras;
    bool operator==(const KeyChange &) const = default;
};

/// Sorted by place; before the first entry its value holds. Empty: 120 beats a minute, no key.
using TempoMap = QList<TempoChange>;
using KeyMap = QList<KeyChange>;

/// "major", "minor", "dorian", ...: as the DSL writes it.
QString modeName(Mode mode);

} // namespace barline
