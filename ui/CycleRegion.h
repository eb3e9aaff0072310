#pragma once

#include "core/base/Id.h"
#include "core/model/Units.h"

#include <QByteArray>
#include <QHash>

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

using CycleRegions = QHash<CompositionId, CycleRegion>;

/// For the settings.
QByteArray bytesOf(const CycleRegions &cycles);
/// What bytesOf() made; passes over what it does not know.
CycleRegions cyclesIn(const QByteArray &bytes);

} // namespace barline
