#include "core/edit/apply/ApplyArrangement.h"

#include "core/edit/apply/Conflict.h"

namespace barline {

namespace {

void touchComposition(Workbench &bench, CompositionId composition)
{
    bench.touched().compositionList = true;
    bench.touched().compositions.insert(composition);
}

/// What comes, goes and changes among the tracks of one composition.
struct TrackTraffic
{
    QHash<TrackId, const Track *> added;
    QHash<TrackId, const Track *> removed;
    QHash<TrackId, const Change<TrackOf> *> changed;
};

/// One that the composition does not have. `tracks` are those it has.
const Track *missingTrack(const TrackTraffic &traffic, const QSet<TrackId> &tracks)
{
    for (const Track *removed : traffic.removed) {
        if (!tracks.contains(removed->id))
            return removed;
    }
    for (const Change<TrackOf> *change : traffic.changed) {
        if (!tracks.contains(change->before.track.id))
            return &change->before.track;
    }
    return nullptr;
}

Result<void> applyTracksOf(Workbench &bench, Composition &composition, const TrackTraffic &traffic)
{
    QSet<TrackId> present;
    QList<TrackPtr> tracks;
    for (const TrackPtr &track : composition.tracks) {
        present.insert(track->id);
        if (traffic.added.contains(track->id))
            return conflict::exists(conflict::named(*track));
        if (const Track *removed = traffic.removed.value(track->id)) {
            if (!(*removed == *track))
                return conflict::differs(conflict::named(*track));
            bench.touched().tracks.insert(track->id);
        } else if (const Change<TrackOf> *change = traffic.changed.value(track->id)) {
            Track changed = *track;
            if (!setFields(changed, change->before.track, change->after.track))
                return conflict::differs(conflict::named(*track));
            tracks.append(std::make_shared<const Track>(std::move(changed)));
            bench.touched().tracks.insert(track->id);
        } else {
            tracks.append(track);
        }
    }
    if (const Track *missing = missingTrack(traffic, present))
        return conflict::gone(conflict::named(*missing));
    for (const Track *added : traffic.added) {
        tracks.append(std::make_shared<const Track>(*added));
        bench.touched().tracks.insert(added->id);
    }
    std::sort(tracks.begin(), tracks.end(), comesBeforeInList<TrackPtr>);
    composition.tracks = std::move(tracks);
    return {};
}

} // namespace

Result<void> addAndChangeCompositions(Workbench &bench, const Diff<Composition> &compositions)
{
    for (const Composition &composition : compositions.added) {
        if (bench.composition(composition.id))
            return conflict::exists(conflict::named(composition));
        bench.add(composition);
        touchComposition(bench, composition.id);
    }
    for (const Change<Composition> &change : compositions.changed) {
        Composition *composition = bench.composition(change.before.id);
        if (!composition)
            return conflict::gone(conflict::named(change.before));
        if (!setFields(*composition, change.before, change.after))
            return conflict::differs(conflict::named(*composition));
        touchComposition(bench, composition->id);
    }
    return {};
}

Result<void> removeCompositions(Workbench &bench, const Diff<Composition> &compositions)
{
    for (const Composition &composition : compositions.removed) {
        const Composition *current = bench.composition(composition.id);
        if (!current)
            return conflict::gone(conflict::named(composition));
        if (!(*current == composition))
            return conflict::differs(conflict::named(*current));
        bench.remove(composition.id);
        touchComposition(bench, composition.id);
    }
    return {};
}

Result<void> applyTracks(Workbench &bench, const Diff<TrackOf> &tracks)
{
    QMap<CompositionId, TrackTraffic> traffic;
    for (const TrackOf &track : tracks.removed)
        traffic[track.composition].removed.insert(track.track.id, &track.track);
    for (const Change<TrackOf> &change : tracks.changed)
        traffic[change.before.composition].changed.insert(change.before.track.id, &change);
    for (const TrackOf &track : tracks.added) {
        if (!bench.composition(track.composition))
            return conflict::gone(conflict::compositionOf(track.track));
        traffic[track.composition].added.insert(track.track.id, &track.track);
    }
    for (auto one = traffic.cbegin(); one != traffic.cend(); ++one) {
        Composition *composition = bench.composition(one.key());
        if (!composition)
            return conflict::gone(conflict::named(*missingTrack(*one, {})));
        if (const Result<void> applied = applyTracksOf(bench, *composition, *one); !applied)
            return applied;
    }
    return {};
}

} // namespace barline
