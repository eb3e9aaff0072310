#include "core/model/ClipPlace.h"

namespace barline {

std::optional<ClipPass> passAt(const Project &project, const ClipPlace &place)
{
    const CompositionPtr composition = project.compositions.find(place.composition);
    return passAt(project, place, composition ? findInstance(*composition, place.instance) : nullptr);
}

std::optional<ClipPass> passAt(const Project &project, const ClipPlace &place, const InstancePtr &instance)
{
    ClipPtr clip = project.clips.find(place.clip);
    if (!instance || !clip)
        return std::nullopt;
    return ClipPass(instance, std::move(clip), place.ownBar);
}

} // namespace barline
