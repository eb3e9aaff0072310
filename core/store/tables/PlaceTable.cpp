#include "core/store/tables/PlaceTable.h"

#include "core/store/tables/RowFilter.h"
#include "core/store/tables/RowValues.h"
#include "core/store/tables/Rows.h"

namespace barline {

Result<QHash<TrackId, CompositionId>> PlaceTable::ofTracks(const QList<TrackId> &tracks)
{
    QHash<TrackId, CompositionId> places;
    const RowFilter filter = idIsIn("id", tracks);
    const Result<void> read = readRows(
        m_session, "SELECT id, composition_id FROM tracks" + filter.where(), [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            TrackId track;
            takeValue(row, track);
            takeValue(row, places[track]);
        });
    return read ? Result<QHash<TrackId, CompositionId>>(std::move(places)) : failure(read.error());
}

Result<QHash<InstanceId, InstancePlace>> PlaceTable::ofInstances(const QList<InstanceId> &instances)
{
    QHash<InstanceId, InstancePlace> places;
    const RowFilter filter = idIsIn("i.id", instances);
    const Result<void> read = readRows(
        m_session,
        "SELECT i.id, t.composition_id, t.id FROM clip_instances i JOIN tracks t ON t.id = i.track_id" + filter.where(),
        [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            InstanceId instance;
            takeValue(row, instance);
            InstancePlace &place = places[instance];
            takeValue(row, place.composition);
            takeValue(row, place.track);
        });
    return read ? Result<QHash<InstanceId, InstancePlace>>(std::move(places)) : failure(read.error());
}

Result<ClipId> PlaceTable::clipWithGap(const QList<ClipId> &clips)
{
    ClipId found;
    const RowFilter filter = idIsIn("clip_id", clips);
    const Result<void> read = readRows(
        m_session,
        "SELECT clip_id FROM clip_bars" + filter.where() +
            " GROUP BY clip_id HAVING min(bar_index) <> 0 OR max(bar_index) <> count(*) - 1 ORDER BY clip_id LIMIT 1",
        [&](Statement &row) { filter.bind(row); }, [&](Statement &row) { takeValue(row, found); });
    return read ? Result<ClipId>(found) : failure(read.error());
}

} // namespace barline
