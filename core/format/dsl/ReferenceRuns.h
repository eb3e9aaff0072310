#pragma once

#include "core/format/dsl/Drafts.h"

#include <functional>

namespace barline {

/// Puts a track's bar references together: a run that walks one clip bar by bar, from any bar on and round again,
/// becomes one instance, in any order of the references; two of one bar play at once. `lengthOf` answers how many bars
/// a clip has. A reference beyond its clip, or with keys of its own, stands in its instance's `bars`.
std::vector<InstanceDraft> instancesOf(std::vector<BarReference> references,
                                       const std::function<int(ClipId)> &lengthOf);

} // namespace barline
