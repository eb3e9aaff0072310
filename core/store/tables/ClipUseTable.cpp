#include "core/store/tables/ClipUseTable.h"

#include "core/store/tables/PagedRows.h"

namespace barline {

namespace {

constexpr const char *kOrder = "t.composition_id,t.sort_order,t.id,i.sort_order,i.id";
constexpr const char *kFrom = " FROM clip_instances i JOIN tracks t ON t.id = i.track_id "
                              "JOIN compositions c ON c.id = t.composition_id";

RowFilter instancesWith(ClipId clip)
{
    return isIn("i.id",
                "SELECT id FROM clip_instances WHERE clip_id=? UNION SELECT instance_id FROM track_bars WHERE "
                "clip_id=?",
                {clip.value(), clip.value()});
}

} // namespace

Result<qint64> ClipUseTable::count(ClipId clip)
{
    qint64 count = 0;
    const RowFilter filter = instancesWith(clip);
    const Result<void> read = readRows(
        m_session, "SELECT count(*) FROM clip_instances i" + filter.where(), [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) { count = row.integer(); });
    return read ? Result<qint64>(count) : failure(read.error());
}

Result<PageOf<ClipPlace>> ClipUseTable::places(ClipId clip, const Page &page)
{
    const Result<RowFilter> after = rowsAfter(kOrder, page);
    if (!after)
        return failure(after.error());
    const RowFilter filter = instancesWith(clip) && *after;
    return readPage<ClipPlace>(
        m_session,
        QByteArray("SELECT t.composition_id, t.id, i.id, c.name, t.name, i.start_bar, i.length_bars, i.clip_id,") +
            kOrder + kFrom,
        kOrder, filter, page.limit, [clip](Statement &row) {
            ClipPlace place;
            ClipId own;
            takeValue(row, place.use.composition);
            takeValue(row, place.use.track);
            takeValue(row, place.use.instance);
            takeValue(row, place.compositionName);
            takeValue(row, place.trackName);
            takeValue(row, place.startBar);
            takeValue(row, place.lengthBars);
            takeValue(row, own);
            place.isItsClip = own == clip;
            return place;
        });
}

Result<QList<CompositionId>> ClipUseTable::compositions(ClipId clip)
{
    QList<CompositionId> found;
    const RowFilter filter = instancesWith(clip);
    const Result<void> read = readRows(
        m_session, QByteArray("SELECT DISTINCT t.composition_id") + kFrom + filter.where() + " ORDER BY 1",
        [&](Statement &row) { filter.bind(row); }, [&](Statement &row) { found.append(CompositionId(row.integer())); });
    return read ? Result<QList<CompositionId>>(std::move(found)) : failure(read.error());
}

} // namespace barline
