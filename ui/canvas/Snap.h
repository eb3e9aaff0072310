#pragma once

#include "core/base/Ticks.h"

namespace barline {

/// The nearest line of a grid that starts at `origin`; `at` itself where the grid is zero (off).
inline Ticks snapped(Ticks at, Ticks grid, Ticks origin = {})
{
    if (grid <= Ticks())
        return at;
    const Ticks from = at - origin;
    const qint64 half = grid.value() / 2;
    const qint64 shifted = from.value() + half;
    const qint64 line = shifted >= 0 ? shifted / grid.value() : -((-shifted + grid.value() - 1) / grid.value());
    return origin + grid * line;
}

} // namespace barline
