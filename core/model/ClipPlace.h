#pragma once

#include "core/model/ClipPass.h"
#include "core/model/Project.h"

namespace barline {

/// A place of a song at which a clip was opened: an instance that plays it, and which of the instance's own bars.
struct ClipPlace
{
    CompositionId composition;
    InstanceId instance;
    ClipId clip;
    ClipBarIndex ownBar;
    bool operator==(const ClipPlace &) const = default;
};

/// The pass of that place; none where the project has no such composition, instance or clip.
std::optional<ClipPass> passAt(const Project &project, const ClipPlace &place);
/// The same where the instance was found already, or not.
std::optional<ClipPass> passAt(const Project &project, const ClipPlace &place, const InstancePtr &instance);

} // namespace barline
