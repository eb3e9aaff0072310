#pragma once

#include "core/model/Project.h"

#include <optional>

namespace barline {

// What an own bar of an instance plays. Pure, any thread.

/// The clip bar that an instance plays in an own bar by itself, cycling from its offset, whatever it is re-pointed to;
/// none of an empty clip.
std::optional<ClipBarIndex> turnOf(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar);
/// What an own bar plays: where it is re-pointed to, or the bar whose turn it is. It may not exist.
TrackBar sourceOf(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar);
/// The same where the instance's clip is at hand; null where it is gone.
TrackBar sourceOf(const Clip *clip, const ClipInstance &instance, ClipBarIndex ownBar);

} // namespace barline
