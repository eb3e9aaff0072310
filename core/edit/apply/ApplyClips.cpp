#include "core/edit/apply/ApplyClips.h"

#include "core/edit/apply/Conflict.h"

namespace barline {

namespace {

void touchClip(Workbench &bench, ClipId clip)
{
    bench.touched().clipList = true;
    bench.touched().clips.insert(clip);
}

/// The bars that come and go in one clip, by their index after and before.
struct BarTraffic
{
    QMap<int, const ClipBar *> added;
    QMap<int, const ClipBar *> removed;
};

bool hasBar(const Clip *clip, ClipBarIndex bar)
{
    return clip && bar.value() >= 0 && bar.value() < clip->bars.count();
}

Result<void> changeBars(Workbench &bench, const QList<Change<BarOfClip>> &changes)
{
    for (const Change<BarOfClip> &change : changes) {
        const ClipBarIndex index = change.before.index;
        Clip *clip = bench.clip(change.before.clip);
        if (!hasBar(clip, index))
            return conflict::gone(conflict::barOf(clip, index));
        ClipBar bar = clip->bars.at(index);
        if (bar.id != change.before.bar.id || !setFields(bar, change.before.bar, change.after.bar))
            return conflict::differs(conflict::barOf(clip, index));
        clip->bars.set(index, makeClipBar(std::move(bar)));
        bench.touched().addBar(clip->id, index);
        if (change.before.bar.meter != change.after.bar.meter)
            touchClip(bench, clip->id);
    }
    return {};
}

Result<void> resizeClip(Workbench &bench, ClipId id, const BarTraffic &traffic)
{
    Clip *clip = bench.clip(id);
    const int before = clip ? clip->bars.count() : 0;
    std::vector<ClipBarPtr> staying;
    for (ClipBarIndex index; index.value() < before; ++index) {
        const ClipBar *removed = traffic.removed.value(index.value());
        if (!removed)
            staying.push_back(clip->bars.pointerAt(index));
        else if (!(clip->bars.at(index) == *removed))
            return conflict::differs(conflict::barOf(clip, index));
    }
    if (before - std::ssize(staying) != traffic.removed.size())
        return conflict::gone(conflict::barOf(clip, ClipBarIndex(traffic.removed.lastKey())));
    const qsizetype after = std::ssize(staying) + traffic.added.size();
    if (!clip || (!traffic.added.isEmpty() && (traffic.added.firstKey() < 0 || traffic.added.lastKey() >= after)))
        return conflict::gone(conflict::barOf(clip, ClipBarIndex(traffic.added.lastKey())));
    std::vector<ClipBarPtr> bars;
    auto next = staying.cbegin();
    for (int i = 0; i < after; ++i) {
        const ClipBar *added = traffic.added.value(i);
        bars.push_back(added ? makeClipBar(*added) : *next++);
    }
    clip->bars = ClipBars(std::move(bars));
    bench.touched().addBar(id, ClipBarIndex(0));
    bench.touched().addBar(id, ClipBarIndex(std::max(before, clip->bars.count()) - 1));
    touchClip(bench, id);
    return {};
}

} // namespace

Result<void> addAndChangeClips(Workbench &bench, const Diff<Clip> &clips)
{
    for (const Clip &clip : clips.added) {
        if (bench.clip(clip.id))
            return conflict::exists(conflict::named(clip));
        bench.add(clip);
        touchClip(bench, clip.id);
    }
    for (const Change<Clip> &change : clips.changed) {
        Clip *clip = bench.clip(change.before.id);
        if (!clip)
            return conflict::gone(conflict::named(change.before));
        if (!setFields(*clip, change.before, change.after))
            return conflict::differs(conflict::named(*clip));
        touchClip(bench, clip->id);
    }
    return {};
}

Result<void> removeClips(Workbench &bench, const Diff<Clip> &clips)
{
    for (const Clip &clip : clips.removed) {
        const Clip *current = bench.clip(clip.id);
        if (!current)
            return conflict::gone(conflict::named(clip));
        if (!(*current == clip))
            return conflict::differs(conflict::named(*current));
        bench.remove(clip.id);
        touchClip(bench, clip.id);
    }
    return {};
}

Result<void> applyBars(Workbench &bench, const Diff<BarOfClip> &bars)
{
    if (const Result<void> changed = changeBars(bench, bars.changed); !changed)
        return changed;
    QMap<ClipId, BarTraffic> traffic;
    for (const BarOfClip &bar : bars.removed)
        traffic[bar.clip].removed.insert(bar.index.value(), &bar.bar);
    for (const BarOfClip &bar : bars.added)
        traffic[bar.clip].added.insert(bar.index.value(), &bar.bar);
    for (auto clip = traffic.cbegin(); clip != traffic.cend(); ++clip) {
        if (const Result<void> resized = resizeClip(bench, clip.key(), *clip); !resized)
            return resized;
    }
    return {};
}

} // namespace barline
