#include "core/edit/arrange/InstanceEdits.h"

#include "core/edit/Header.h"

namespace barline {

namespace {

struct ChosenInstance
{
    int track;
    InstancePtr instance;
};

QList<ChosenInstance> chosenInstances(const Composition &composition, const QSet<InstanceId> &instances)
{
    QList<ChosenInstance> chosen;
    const int trackCount = static_cast<int>(composition.tracks.size());
    for (int track = 0; track < trackCount; ++track) {
        for (const InstancePtr &instance : composition.tracks.at(track)->instances) {
            if (instances.contains(instance->id))
                chosen.append({track, instance});
        }
    }
    return chosen;
}

} // namespace

qint64 orderAfterAll(const Track &track)
{
    return track.instances.isEmpty() ? 0 : track.instances.at(track.instances.size() - 1)->order + 1;
}

Edit addInstance(const Composition &composition, TrackId track, ClipInstance instance)
{
    Edit edit;
    edit.instances.added.append({composition.id, track, std::move(instance)});
    return edit;
}

Edit moveInstances(const Composition &composition, const QSet<InstanceId> &instances, int bars, int tracks)
{
    const QList<ChosenInstance> chosen = chosenInstances(composition, instances);
    const int lastTrack = static_cast<int>(composition.tracks.size()) - 1;
    for (const ChosenInstance &one : chosen) {
        bars = std::max(bars, BarNumber(1) - one.instance->startBar);
        tracks = std::clamp(tracks, -one.track, lastTrack - one.track);
    }
    Edit edit;
    if (bars == 0 && tracks == 0)
        return edit;
    for (const ChosenInstance &one : chosen) {
        const ClipInstance before = headerOf(*one.instance);
        ClipInstance after = before;
        after.startBar = before.startBar + bars;
        const TrackId from = composition.tracks.at(one.track)->id;
        const TrackId to = composition.tracks.at(one.track + tracks)->id;
        edit.instances.change({composition.id, from, before}, {composition.id, to, after});
    }
    return edit;
}

Edit removeInstances(const Composition &composition, const QSet<InstanceId> &instances)
{
    Edit edit;
    for (const ChosenInstance &one : chosenInstances(composition, instances))
        edit.instances.removed.append({composition.id, composition.tracks.at(one.track)->id, *one.instance});
    return edit;
}

} // namespace barline
