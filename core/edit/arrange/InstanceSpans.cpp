#include "core/edit/arrange/InstanceSpans.h"

#include "core/edit/Difference.h"
#include "core/edit/arrange/InstanceBars.h"
#include "core/edit/arrange/InstanceEdits.h"

#include <algorithm>

namespace barline {

namespace {

bool canJoin(const ClipInstance &first, const ClipInstance &next)
{
    return first.endBar() == next.startBar && first.muted == next.muted && first.transpose == next.transpose &&
           first.velocityShift == next.velocityShift;
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
        ClipInstance head = partOf(project, whole, ClipBarIndex(0), bars);
        ClipInstance tail = partOf(project, whole, ClipBarIndex(bars), whole.lengthBars - bars);
        tail.id = InstanceId(firstId++);
        tail.documentId = documentIds.freeFor(tail.id);
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
