#pragma once

#include "core/model/Composition.h"

namespace barline {

/// A position as musicians say it: bar, count of the bar's meter, and ticks of the composition's own resolution into
/// the count, all but the last 1-based.
struct SongPosition
{
    int bar = 1;
    int count = 1;
    int tick = 0;
    bool operator==(const SongPosition &) const = default;
};

SongPosition songPositionAt(const Composition &composition, Ticks at);

/// "5 . 3 . 240". The tick has at least three digits.
QString positionText(const SongPosition &position);
/// "0:12.481", with hours from one hour on. Never negative.
QString clockText(double seconds);

Meter meterAt(const Composition &composition, Ticks at);
/// "A minor", translated; empty where no key is known.
QString keyText(const Composition &composition, Ticks at);

} // namespace barline
