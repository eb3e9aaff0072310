#pragma once

#include "core/model/Composition.h"

#include <QSet>

namespace barline {

/// An instance among others, and the place of its track.
struct ChosenInstance
{
    int track = 0;
    InstancePtr instance;
};

QSet<InstanceId> allInstances(const Composition &composition);
/// Those of the ids that the composition has, by track and by place in its list.
QList<ChosenInstance> chosenInstances(const Composition &composition, const QSet<InstanceId> &instances);

/// The bars from the first one's start to the last one's end; 0 of none.
struct InstanceSpan
{
    BarNumber first{1};
    BarNumber end{1}; ///< the bar after the last
    int bars() const { return end - first; }
};
InstanceSpan spanOf(const QList<ChosenInstance> &instances);

} // namespace barline
