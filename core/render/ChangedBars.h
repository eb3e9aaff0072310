#pragma once

#include "core/model/Project.h"

#include <vector>

namespace barline {

/// The bars of a composition whose content may differ between two snapshots, by number: [bar - 1]. All of them where
/// the meters or the list of tracks changed. Costs O(instances, and bars of the clips that changed).
std::vector<bool> changedBars(const Project &before, const Project &after, CompositionId composition, int barCount);

} // namespace barline
