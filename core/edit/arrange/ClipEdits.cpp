#include "core/edit/arrange/ClipEdits.h"

#include "core/edit/Header.h"

namespace barline {

namespace {

/// The instance without the bars that are re-pointed to the clip.
ClipInstance withoutBarsOf(ClipInstance instance, ClipId clip)
{
    instance.bars.removeIf([clip](QMap<ClipBarIndex, TrackBar>::iterator bar) { return bar->clip == clip; });
    return instance;
}

void removeFromTrack(CompositionId composition, const Track &track, ClipId clip, Edit &edit)
{
    for (const InstancePtr &instance : track.instances) {
        if (instance->clip == clip) {
            edit.instances.removed.append({composition, track.id, *instance});
            continue;
        }
        const ClipInstance before = headerOf(*instance);
        const ClipInstance after = withoutBarsOf(before, clip);
        if (after.bars.size() != before.bars.size())
            edit.instances.change({composition, track.id, before}, {composition, track.id, after});
    }
}

} // namespace

qint64 clipOrderAfterAll(const Project &project, CompositionId home)
{
    qint64 order = 0;
    for (const ClipPtr &clip : project.clips) {
        if (clip->home == home)
            order = std::max(order, clip->order + 1);
    }
    return order;
}

Clip makeEmptyClip(qint64 firstId, const QString &name, Meter meter, int bars, CompositionId home, qint64 order)
{
    Clip clip;
    clip.id = ClipId(firstId);
    clip.name = name;
    clip.meter = meter;
    clip.home = home;
    clip.order = order;
    std::vector<ClipBarPtr> empty;
    for (int i = 0; i < bars; ++i) {
        ClipBar bar;
        bar.id = ClipBarId(firstId + 1 + i);
        empty.push_back(makeClipBar(std::move(bar)));
    }
    clip.bars = ClipBars(std::move(empty));
    return clip;
}

Edit addClip(const Clip &clip)
{
    Edit edit;
    edit.clips.added.append(clip);
    return edit;
}

Edit renameClip(const Clip &clip, const QString &name)
{
    Edit edit;
    if (const auto renamed = changeOfField(clip, &Clip::name, name))
        edit.clips.changed.append(*renamed);
    return edit;
}

int placesOf(const Project &project, ClipId clip)
{
    return static_cast<int>(usesOf(project, clip).size());
}

Edit removeClip(const Project &project, ClipId clip)
{
    Edit edit;
    const ClipPtr removed = project.clips.find(clip);
    if (!removed)
        return edit;
    edit.clips.removed.append(*removed);
    for (const CompositionPtr &composition : project.compositions) {
        for (const TrackPtr &track : composition->tracks)
            removeFromTrack(composition->id, *track, clip, edit);
    }
    return edit;
}

} // namespace barline
