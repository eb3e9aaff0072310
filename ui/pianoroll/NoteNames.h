#pragma once

#include "core/base/Ticks.h"
#include "core/model/TimeMaps.h"
#include "core/model/Units.h"

#include <QString>

namespace barline {

bool isBlackKey(Pitch pitch);
/// "C#4"; 60 is C4.
QString noteName(Pitch pitch);
/// "1/8", "1/8T" for triplets, "1/8." for dotted ones, "1/8Q" for quintuplets; else in beats ("0.437 beats").
QString lengthName(Ticks length);
/// "5.3.240": bar, count of its meter, and the rest in 480ths of a beat. `bar` is 1-based, `offset` from its start.
QString positionName(int bar, Ticks offset, Meter meter);

} // namespace barline
