#include "core/edit/arrange/TrackEdits.h"

#include "core/edit/Header.h"

namespace barline {

namespace {

template <typename Value>
Edit setTrackField(const Composition &composition, TrackId id, Value Track::*field, const Value &value)
{
    Edit edit;
    const qsizetype index = indexOfTrack(composition, id);
    if (index < 0 || (*composition.tracks.at(index)).*field == value)
        return edit;
    const Track before = headerOf(*composition.tracks.at(index));
    Track after = before;
    after.*field = value;
    edit.tracks.change({composition.id, before}, {composition.id, after});
    return edit;
}

} // namespace

qint64 orderAfterAll(const Composition &composition)
{
    return composition.tracks.isEmpty() ? 0 : composition.tracks.constLast()->order + 1;
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
