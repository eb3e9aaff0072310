#include "core/model/Project.h"

namespace barline {

namespace {

bool plays(const ClipInstance &instance, ClipId clip)
{
    return instance.clip == clip || std::any_of(instance.bars.cbegin(), instance.bars.cend(),
                                                [clip](const TrackBar &bar) { return bar.clip == clip; });
}

} // namespace

QList<ClipUse> usesOf(const Project &project, ClipId clip)
{
    QList<ClipUse> uses;
    for (const CompositionPtr &composition : project.compositions) {
        for (const TrackPtr &track : composition->tracks) {
            for (const InstancePtr &instance : track->instances) {
                if (plays(*instance, clip))
                    uses.append({composition->id, track->id, instance->id});
            }
        }
    }
    return uses;
}

QSet<ClipId> clipsUsedBy(const Composition &composition)
{
    QSet<ClipId> clips;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances) {
            clips.insert(instance->clip);
            for (const TrackBar &bar : instance->bars)
                clips.insert(bar.clip);
        }
    }
    return clips;
}

QList<ClipPtr> libraryOf(const Project &project, const Composition &composition)
{
    QList<ClipPtr> library;
    const QSet<ClipId> used = clipsUsedBy(composition);
    for (const ClipPtr &clip : project.clips) {
        if (clip->home == composition.id || used.contains(clip->id))
            library.append(clip);
    }
    std::stable_sort(library.begin(), library.end(),
                     [](const ClipPtr &a, const ClipPtr &b) { return a->order < b->order; });
    return library;
}

} // namespace barline
