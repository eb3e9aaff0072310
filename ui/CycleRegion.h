#pragma once

#include "core/model/Units.h"

namespace barline {

/// The bars of a song that the player goes round while it is on. It is how one listens, not what is written: no edit
/// changes it.
struct CycleRegion
{
    BarNumber first{1};
    BarNumber end{1}; ///< the bar after the last
    bool isOn = false;

    bool isEmpty() const { return end <= first; }
    bool operator==(const CycleRegion &) const = default;
};

} // namespace barline
