#include "core/edit/arrange/TrackEdits.h"

#include "core/edit/Header.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace barline {

qint64 orderAfterAll(const Composition &composition)
{
    return composition.tracks.isEmpty() ? 0 : composition.tracks.constLast()->order + 1;
}

Channel leastUsedChannel(const Composition &composition)
{
    QList<int> uses(16, 0);
    for (const TrackPtr &track : composition.tracks)
        ++uses[track->instrument.channel.value() & 15];
    uses[kDrumChannel.value()] = std::numeric_limits<int>::max();
    return Channel(static_cast<quint8>(std::min_element(uses.cbegin(), uses.cend()) - uses.cbegin()));
}

Track makeTrack(const Composition &composition, TrackId id)
{
    QSet<QString> taken;
    for (const TrackPtr &other : composition.tracks)
        taken.insert(other->name);
    Track track;
    track.id = id;
    track.order = orderAfterAll(composition);
    int number = static_cast<int>(composition.tracks.size());
    do {
        track.name = QCoreApplication::translate("barline::TrackEdits", "Track %1").arg(++number);
    } while (taken.contains(track.name));
    track.instrument.name = QCoreApplication::translate("barline::TrackEdits", "Piano");
    track.instrument.channel = leastUsedChannel(composition);
    track.instrument.program = 0;
    return track;
}

Edit addTrack(const Composition &composition, const Track &track)
{
    Edit edit;
    edit.tracks.added.append({composition.id, track});
    return edit;
}

Edit removeTracks(const Composition &composition, const QSet<TrackId> &tracks)
{
    Edit edit;
    for (const TrackPtr &track : composition.tracks) {
        if (tracks.contains(track->id))
            edit.tracks.removed.append({composition.id, *track});
    }
    return edit;
}

Edit changeTracks(const Composition &composition, const QSet<TrackId> &tracks,
                  const std::function<void(Track &)> &change)
{
    Edit edit;
    for (const TrackPtr &track : composition.tracks) {
        if (!tracks.contains(track->id))
            continue;
        const Track before = headerOf(*track);
        Track after = before;
        change(after);
        if (!(after == before))
            edit.tracks.change({composition.id, before}, {composition.id, std::move(after)});
    }
    return edit;
}

Edit renameTrack(const Composition &composition, TrackId track, const QString &name)
{
    return changeTracks(composition, {track}, [&name](Track &one) { one.name = name; });
}

Edit soloOnly(const Composition &composition, const QSet<TrackId> &tracks)
{
    QSet<TrackId> all;
    for (const TrackPtr &track : composition.tracks)
        all.insert(track->id);
    return changeTracks(composition, all, [&tracks](Track &track) { track.soloed = tracks.contains(track.id); });
}

double shiftedVolume(const Track &track, double by)
{
    return std::clamp(track.volume + by, 0.0, kMostVolume);
}

double shiftedPan(const Track &track, double by)
{
    return std::clamp(track.pan + by, -kMostPan, kMostPan);
}

Edit shiftVolumes(const Composition &composition, const QSet<TrackId> &tracks, double by)
{
    return changeTracks(composition, tracks, [by](Track &track) { track.volume = shiftedVolume(track, by); });
}

Edit shiftPans(const Composition &composition, const QSet<TrackId> &tracks, double by)
{
    return changeTracks(composition, tracks, [by](Track &track) { track.pan = shiftedPan(track, by); });
}

} // namespace barline
