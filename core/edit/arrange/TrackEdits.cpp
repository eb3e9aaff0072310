#include "core/edit/arrange/TrackEdits.h"

#include "core/edit/Header.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace barline {

namespace {

template <typename Value>
Edit setTrackField(const Composition &composition, TrackId id, Value Track::*field, const Value &value)
{
    Edit edit;
    const qsizetype index = indexOfTrack(composition, id);
    if (index < 0)
        return edit;
    if (const auto change = changeOfField(*composition.tracks.at(index), field, value))
        edit.tracks.change({composition.id, change->before}, {composition.id, change->after});
    return edit;
}

/// The channel that fewest tracks use, the drums' left out.
Channel leastUsedChannel(const Composition &composition)
{
    QList<int> uses(16, 0);
    for (const TrackPtr &track : composition.tracks)
        ++uses[track->instrument.channel.value() & 15];
    uses[kDrumChannel.value()] = std::numeric_limits<int>::max();
    return Channel(static_cast<quint8>(std::min_element(uses.cbegin(), uses.cend()) - uses.cbegin()));
}

} // namespace

qint64 orderAfterAll(const Composition &composition)
{
    return composition.tracks.isEmpty() ? 0 : composition.tracks.constLast()->order + 1;
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

Edit removeTrack(const Composition &composition, TrackId track)
{
    Edit edit;
    if (const qsizetype index = indexOfTrack(composition, track); index >= 0)
        edit.tracks.removed.append({composition.id, *composition.tracks.at(index)});
    return edit;
}

Edit renameTrack(const Composition &composition, TrackId track, const QString &name)
{
    return setTrackField(composition, track, &Track::name, name);
}

Edit setTrackMuted(const Composition &composition, TrackId track, bool muted)
{
    return setTrackField(composition, track, &Track::muted, muted);
}

Edit setTrackSoloed(const Composition &composition, TrackId track, bool soloed)
{
    return setTrackField(composition, track, &Track::soloed, soloed);
}

} // namespace barline
