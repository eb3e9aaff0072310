#include "core/edit/arrange/InstanceSpans.h"

#include "core/edit/Difference.h"
#include "core/edit/arrange/InstanceEdits.h"

#include <algorithm>

namespace barline {

namespace {

int clipBarsOf(const Project &project, ClipId id)
{
    const ClipPtr clip = project.clips.find(id);
    return clip ? clip->bars.count() : 0;
}

/// A bar as a place in a clip of so many bars, which is gone round.
int goneRound(int bar, int count)
{
    return count > 0 ? ((bar % count) + count) % count : std::max(0, bar);
}

template <typename Map>
Map movedBy(const Map &map, int bars)
{
    Map moved;
    for (auto one = map.cbegin(); one != map.cend(); ++one) {
        if (one.key().value() + bars >= 0)
            moved.insert(one.key() + bars, *one);
    }
    return moved;
}

/// What differs in its bars, so many bars later; what would stand before the first goes.
void moveContent(ClipInstance &instance, int bars)
{
    instance.bars = movedBy(instance.bars, bars);
    instance.barOverrides = movedBy(instance.barOverrides, bars);
    QList<NoteOverride> moved;
    for (NoteOverride one : std::as_const(instance.noteOverrides)) {
        one.ownBar = one.ownBar + bars;
        if (one.ownBar.value() >= 0)
            moved.append(std::move(one));
    }
    instance.noteOverrides = std::move(moved);
}

/// What differs from this own bar on goes.
void cutContent(ClipInstance &instance, ClipBarIndex from)
{
    const auto cut = [from](auto &map) {
        for (auto one = map.lowerBound(from); one != map.end();)
            one = map.erase(one);
    };
    cut(instance.bars);
    cut(instance.barOverrides);
    instance.noteOverrides.removeIf([from](const NoteOverride &one) { return one.ownBar >= from; });
}

void moveStart(ClipInstance &instance, int bars, int clipBars)
{
    instance.startBar = instance.startBar + bars;
    instance.lengthBars -= bars;
    instance.offsetBars = goneRound(instance.offsetBars + bars, clipBars);
    moveContent(instance, -bars);
}

bool canJoin(const ClipInstance &first, const ClipInstance &next)
{
    return first.endBar() == next.startBar && first.muted == next.muted && first.transpose == next.transpose &&
           first.velocityShift == next.velocityShift;
}

/// The first one with the next at its end.
ClipInstance joined(const Project &project, const ClipInstance &first, const ClipInstance &next)
{
    ClipInstance whole = first;
    const ClipBarIndex end(first.lengthBars);
    cutContent(whole, end);
    whole.lengthBars += next.lengthBars;
    const int count = clipBarsOf(project, first.clip);
    const int nextCount = clipBarsOf(project, next.clip);
    ClipInstance moved = next;
    moveContent(moved, end.value());
    for (ClipBarIndex own = end; own.value() < whole.lengthBars; ++own) {
        const auto pointed = moved.bars.constFind(own);
        if (pointed != moved.bars.cend()) {
            whole.bars.insert(own, *pointed);
            continue;
        }
        const ClipBarIndex plays(goneRound(next.offsetBars + (own - end), nextCount));
        if (next.clip != first.clip || plays.value() != goneRound(first.offsetBars + own.value(), count))
            whole.bars.insert(own, TrackBar{next.clip, plays, {}});
    }
    whole.barOverrides.insert(moved.barOverrides);
    whole.noteOverrides.append(moved.noteOverrides);
    return whole;
}

/// The chosen ones of each track, in order of where they start.
QMap<int, QList<InstancePtr>> byTrack(const Composition &composition, const QSet<InstanceId> &instances)
{
    QMap<int, QList<InstancePtr>> tracks;
    for (const ChosenInstance &one : chosenInstances(composition, instances))
        tracks[one.track].append(one.instance);
    for (QList<InstancePtr> &track : tracks) {
        std::stable_sort(track.begin(), track.end(),
                         [](const InstancePtr &a, const InstancePtr &b) { return a->startBar < b->startBar; });
    }
    return tracks;
}

} // namespace

Edit moveInstanceEnds(const Composition &composition, const QSet<InstanceId> &instances, int bars)
{
    return changeInstances(composition, instances, [bars](ClipInstance &instance) {
        instance.lengthBars = std::max(1, instance.lengthBars + bars);
    });
}

Edit moveInstanceStarts(const Project &project, const Composition &composition, const QSet<InstanceId> &instances,
                        int bars)
{
    for (const ChosenInstance &one : chosenInstances(composition, instances))
        bars = std::clamp(bars, BarNumber(1) - one.instance->startBar, std::max(0, one.instance->lengthBars - 1));
    if (bars == 0)
        return {};
    return changeInstances(composition, instances, [&](ClipInstance &instance) {
        moveStart(instance, bars, clipBarsOf(project, instance.clip));
    });
}

Edit splitInstances(const Project &project, const Composition &composition, const QSet<InstanceId> &instances,
                    BarNumber at, qint64 firstId)
{
    Edit edit;
    const DocumentIds documentIds(composition);
    for (const ChosenInstance &one : chosenInstances(composition, instances)) {
        const ClipInstance &whole = *one.instance;
        if (at <= whole.startBar || at >= whole.endBar())
            continue;
        const int bars = at - whole.startBar;
        const TrackId track = composition.tracks.at(one.track)->id;
        ClipInstance head = whole;
        head.lengthBars = bars;
        cutContent(head, ClipBarIndex(bars));
        ClipInstance tail = whole;
        tail.id = InstanceId(firstId++);
        tail.documentId = documentIds.freeFor(tail.id);
        moveStart(tail, bars, clipBarsOf(project, whole.clip));
        addDifference({composition.id, track, whole}, {composition.id, track, std::move(head)}, edit);
        edit.instances.added.append({composition.id, track, std::move(tail)});
    }
    return edit;
}

Edit joinInstances(const Project &project, const Composition &composition, const QSet<InstanceId> &instances)
{
    Edit edit;
    const QMap<int, QList<InstancePtr>> tracks = byTrack(composition, instances);
    for (auto track = tracks.cbegin(); track != tracks.cend(); ++track) {
        const TrackId id = composition.tracks.at(track.key())->id;
        InstancePtr first;
        ClipInstance whole;
        const auto settle = [&] {
            if (first && whole.lengthBars != first->lengthBars)
                addDifference({composition.id, id, *first}, {composition.id, id, whole}, edit);
        };
        for (const InstancePtr &one : *track) {
            if (first && canJoin(whole, *one)) {
                whole = joined(project, whole, *one);
                edit.instances.removed.append({composition.id, id, *one});
                continue;
            }
            settle();
            first = one;
            whole = *one;
        }
        settle();
    }
    return edit;
}

} // namespace barline
