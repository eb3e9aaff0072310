#include "core/model/OwnBarSource.h"

namespace barline {

namespace {

std::optional<ClipBarIndex> turnIn(const Clip *clip, const ClipInstance &instance, ClipBarIndex ownBar)
{
    const qint64 count = clip ? clip->bars.count() : 0;
    if (count == 0)
        return std::nullopt;
    const qint64 turn = (qint64(instance.offsetBars) + ownBar.value()) % count;
    return ClipBarIndex(static_cast<int>(turn < 0 ? turn + count : turn));
}

} // namespace

std::optional<ClipBarIndex> turnOf(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar)
{
    return turnIn(project.clips.find(instance.clip).get(), instance, ownBar);
}

TrackBar sourceOf(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar)
{
    return sourceOf(project.clips.find(instance.clip).get(), instance, ownBar);
}

TrackBar sourceOf(const Clip *clip, const ClipInstance &instance, ClipBarIndex ownBar)
{
    const auto pointed = instance.bars.constFind(ownBar);
    if (pointed != instance.bars.cend())
        return *pointed;
    return {instance.clip, turnIn(clip, instance, ownBar).value_or(ClipBarIndex(0)), {}};
}

} // namespace barline
