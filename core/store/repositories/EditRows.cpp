#include "core/store/repositories/EditRows.h"

#include "core/store/tables/ArrangementTables.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"
#include "core/store/tables/PagedRows.h"
#include "core/store/tables/PlaceTable.h"

namespace barline {

namespace {

template <typename T>
QList<T> valuesOf(const ById<T> &pointers)
{
    QList<T> values;
    for (const std::shared_ptr<const T> &pointer : pointers)
        values.append(*pointer);
    return values;
}

template <typename T>
Result<QList<T>> rowsOfKeys(Session &session, const QList<typename RowsOf<T>::Key> &keys)
{
    QList<T> rows;
    for (const auto &key : keys) {
        const Result<QList<T>> found = PagedRows<T>(session).all(RowsOf<T>::isKey(key));
        if (!found)
            return found;
        rows += *found;
    }
    return rows;
}

/// Sets the composition of each to that of its instance.
template <typename T>
Result<void> placeByInstance(Session &session, QList<T> &values)
{
    QList<InstanceId> ids;
    for (const T &value : values)
        ids.append(value.instance);
    const Result<QHash<InstanceId, InstancePlace>> places = PlaceTable(session).ofInstances(ids);
    if (!places)
        return failure(places.error());
    for (T &value : values) {
        const auto place = places->constFind(value.instance);
        if (place == places->cend())
            return failure(rowMissing(RowKind::Instance, keyText(value.instance)));
        value.composition = place->composition;
    }
    return {};
}

} // namespace

Result<QList<Clip>> EditRows<Clip>::load(Session &session, const QList<ClipId> &keys)
{
    const Result<ById<Clip>> clips = ClipTables(session).load(idIsIn("id", keys));
    return clips ? Result<QList<Clip>>(valuesOf(*clips)) : failure(clips.error());
}

Result<QList<Composition>> EditRows<Composition>::load(Session &session, const QList<CompositionId> &keys)
{
    const Result<ById<Composition>> compositions = CompositionTables(session).load(idIsIn("id", keys));
    return compositions ? Result<QList<Composition>>(valuesOf(*compositions)) : failure(compositions.error());
}

Result<QList<BarOfClip>> EditRows<BarOfClip>::load(Session &session, const QList<ClipBarId> &keys)
{
    return ClipTables(session).loadBars(idIsIn("id", keys));
}

Result<QList<ClipNote>> EditRows<ClipNote>::load(Session &session, const QList<NoteId> &keys)
{
    return PagedRows<ClipNote>(session).all(RowsOf<ClipNote>::isOneOfKeys(keys));
}

Result<void> EditRows<TrackOf>::place(Session &session, QList<TrackOf> &values)
{
    for (const TrackOf &value : values) {
        const Result<qint64> found =
            PagedRows<Composition>(session).count(RowsOf<Composition>::isKey(value.composition));
        if (!found)
            return failure(found.error());
        if (*found == 0)
            return failure(rowMissing(RowKind::Composition, keyText(value.composition)));
    }
    return {};
}

Result<QList<TrackOf>> EditRows<TrackOf>::load(Session &session, const QList<TrackId> &keys)
{
    return ArrangementTables(session).loadTracks(idIsIn("id", keys));
}

Result<void> EditRows<InstanceOf>::place(Session &session, QList<InstanceOf> &values)
{
    QList<TrackId> tracks;
    for (const InstanceOf &value : values)
        tracks.append(value.track);
    const Result<QHash<TrackId, CompositionId>> places = PlaceTable(session).ofTracks(tracks);
    if (!places)
        return failure(places.error());
    for (InstanceOf &value : values) {
        value.composition = places->value(value.track);
        if (!value.composition.isValid())
            return failure(rowMissing(RowKind::Track, keyText(value.track)));
    }
    return {};
}

Result<QList<InstanceOf>> EditRows<InstanceOf>::load(Session &session, const QList<InstanceId> &keys)
{
    Result<QList<InstanceOf>> instances = ArrangementTables(session).loadInstances(idIsIn("id", keys));
    if (!instances)
        return instances;
    if (const Result<void> placed = place(session, *instances); !placed)
        return failure(placed.error());
    return instances;
}

Result<void> EditRows<BarOverrideOf>::place(Session &session, QList<BarOverrideOf> &values)
{
    return placeByInstance(session, values);
}

Result<QList<BarOverrideOf>> EditRows<BarOverrideOf>::load(Session &session, const QList<OwnBarKey> &keys)
{
    return rowsOfKeys<BarOverrideOf>(session, keys);
}

void EditRows<NoteOverrideOf>::giveIds(NoteOverrideOf &value, FreshIds &ids)
{
    if (value.noteOverride.kind != NoteOverride::Kind::Added)
        return;
    ids.give(value.noteOverride.note);
    value.noteOverride.value.id = value.noteOverride.note;
}

Result<void> EditRows<NoteOverrideOf>::place(Session &session, QList<NoteOverrideOf> &values)
{
    return placeByInstance(session, values);
}

Result<QList<NoteOverrideOf>> EditRows<NoteOverrideOf>::load(Session &session, const QList<NoteOverrideKey> &keys)
{
    return rowsOfKeys<NoteOverrideOf>(session, keys);
}

} // namespace barline
