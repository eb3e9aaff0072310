#include "core/model/Composition.h"

#include <algorithm>

namespace barline {

bool Track::operator==(const Track &other) const
{
    const auto sameInstance = [](const InstancePtr &a, const InstancePtr &b) { return a == b || *a == *b; };
    return id == other.id && order == other.order && name == other.name && documentKey == other.documentKey &&
           instrument == other.instrument && volume == other.volume && pan == other.pan && muted == other.muted &&
           soloed == other.soloed && color == other.color && extras == other.extras &&
           std::equal(instances.begin(), instances.end(), other.instances.begin(), other.instances.end(), sameInstance);
}

qsizetype indexOfInstance(const Track &track, InstanceId id)
{
    for (qsizetype i = 0; i < track.instances.size(); ++i) {
        if (track.instances.at(i)->id == id)
            return i;
    }
    return -1;
}

bool Composition::operator==(const Composition &other) const
{
    const auto sameTrack = [](const TrackPtr &a, const TrackPtr &b) { return a == b || *a == *b; };
    return id == other.id && uid == other.uid && name == other.name && ticksPerQuarter == other.ticksPerQuarter &&
           tempos == other.tempos && meters == other.meters && keys == other.keys && loops == other.loops &&
           markers == other.markers && rootExtras == other.rootExtras && extras == other.extras &&
           source == other.source &&
           std::equal(tracks.begin(), tracks.end(), other.tracks.begin(), other.tracks.end(), sameTrack);
}

qsizetype indexOfTrack(const Composition &composition, TrackId id)
{
    for (qsizetype i = 0; i < composition.tracks.size(); ++i) {
        if (composition.tracks.at(i)->id == id)
            return i;
    }
    return -1;
}

InstanceLocation locateInstance(const Composition &composition, InstanceId id)
{
    for (qsizetype track = 0; track < composition.tracks.size(); ++track) {
        const qsizetype instance = indexOfInstance(*composition.tracks.at(track), id);
        if (instance >= 0)
            return {track, instance};
    }
    return {};
}

InstancePtr findInstance(const Composition &composition, InstanceId id)
{
    const InstanceLocation place = locateInstance(composition, id);
    return place.isValid() ? composition.tracks.at(place.track)->instances.at(place.instance) : nullptr;
}

bool hasSolo(const Composition &composition)
{
    return std::any_of(composition.tracks.begin(), composition.tracks.end(),
                       [](const TrackPtr &track) { return track->soloed; });
}

bool isHeard(const Track &track, bool hasSolo)
{
    return !track.muted && (!hasSolo || track.soloed);
}

int lengthInBars(const Composition &composition)
{
    int bars = 0;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances)
            bars = std::max(bars, instance->endBar().value() - 1);
    }
    return bars;
}

BarNumber endOf(const Composition &composition)
{
    BarNumber end = std::max(BarNumber(2), BarNumber(lengthInBars(composition) + 1));
    for (const Loop &loop : composition.loops)
        end = std::max(end, loop.startBar + loop.lengthBars);
    for (const Marker &marker : composition.markers)
        end = std::max(end, marker.bar + marker.lengthBars.value_or(0));
    return end;
}

} // namespace barline
