#include "core/edit/References.h"

#include "core/edit/apply/Conflict.h"

namespace barline {

namespace {

Result<void> checkInstance(const Project &project, const ClipInstance &instance)
{
    const auto isThere = [&](ClipId clip) { return project.clips.contains(clip); };
    const bool whole = isThere(instance.clip) && std::all_of(instance.bars.cbegin(), instance.bars.cend(),
                                                             [&](const TrackBar &bar) { return isThere(bar.clip); });
    return whole ? Result<void>() : conflict::gone(conflict::clipOf(instance));
}

Result<void> checkTrack(const Project &project, const Track &track)
{
    for (const InstancePtr &instance : track.instances) {
        if (const Result<void> checked = checkInstance(project, *instance); !checked)
            return checked;
    }
    return {};
}

Result<void> checkBlocks(const Project &after, const Edit &edit)
{
    for (const InstanceOf &added : edit.instances.added) {
        if (const Result<void> checked = checkInstance(after, added.instance); !checked)
            return checked;
    }
    for (const Change<InstanceOf> &change : edit.instances.changed) {
        const ClipInstance &instance = change.after.instance;
        if (instance.clip == change.before.instance.clip && instance.bars == change.before.instance.bars)
            continue;
        // What stays as it was may stand as a default in an edit from the journal.
        const CompositionPtr composition = after.compositions.find(change.after.composition);
        const InstancePtr now = composition ? findInstance(*composition, instance.id) : nullptr;
        const Result<void> checked = now ? checkInstance(after, *now) : Result<void>();
        if (!checked)
            return checked;
    }
    for (const TrackOf &added : edit.tracks.added) {
        if (const Result<void> checked = checkTrack(after, added.track); !checked)
            return checked;
    }
    for (const Composition &added : edit.compositions.added) {
        for (const TrackPtr &track : added.tracks) {
            if (const Result<void> checked = checkTrack(after, *track); !checked)
                return checked;
        }
    }
    return {};
}

} // namespace

Result<void> checkReferences(const Project &after, const Edit &edit)
{
    if (const Result<void> checked = checkBlocks(after, edit); !checked || edit.clips.removed.isEmpty())
        return checked;
    QSet<ClipId> used;
    for (const CompositionPtr &composition : after.compositions)
        used.unite(clipsUsedBy(*composition));
    for (const Clip &removed : edit.clips.removed) {
        if (used.contains(removed.id))
            return conflict::inUse(conflict::named(removed));
    }
    return {};
}

} // namespace barline
