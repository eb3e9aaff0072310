#pragma once

#include "core/model/Clip.h"

#include <QHash>
#include <QMap>

namespace barline {

// What a reader derives where a clip does not say its meter or its length (formats/DSL.md, What sounds, 1). The writer
// asks here too, so that it writes exactly what a reader would get wrong.

/// Whether a note that starts so long before a bar line was probably meant to start on it: less than 1/1000 beat.
constexpr bool isJustBefore(Ticks left)
{
    constexpr qint64 kParts = 1000;
    return left.value() * kParts < Ticks::kPerBeat;
}

/// Where clips are first used: at the smallest bar, then in order of the document.
class FirstUses
{
public:
    /// Instances in order of the document.
    void add(ClipId clip, BarNumber startBar);
    bool has(ClipId clip) const { return m_bars.contains(clip); }
    /// The meter that the clip's bars have unless it says so.
    Meter meterOf(ClipId clip, const MeterMap &meters) const;

private:
    QHash<ClipId, BarNumber> m_bars;
};

/// The meters of the bars that have one of their own, by index.
using OwnMeters = QMap<int, Meter>;

/// How many bars it takes, from the clip's start, until `end` lies in them or at their end. At least 1.
qint64 barsToHold(Ticks end, Meter meter, const OwnMeters &own);

} // namespace barline
