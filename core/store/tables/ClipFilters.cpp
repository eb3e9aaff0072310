#include "core/store/tables/ClipFilters.h"

namespace barline::clips {

namespace {

/// The clips with one of the tags: their ids, once for each tag that they have.
RowFilter tagged(const QStringList &tags)
{
    if (tags.isEmpty())
        return {"1=0", {}};
    RowFilter filter;
    filter.condition = "tag IN (" + QByteArrayList(tags.size(), "?").join(',') + ')';
    for (const QString &tag : tags)
        filter.values.append(tag);
    return filter;
}

/// Played in one of the compositions that the subquery selects, or at home there.
RowFilter belongsToOneOf(const QByteArray &compositions, const QVariantList &values)
{
    const QByteArray instances = "FROM clip_instances i JOIN tracks t ON t.id=i.track_id";
    return {"clips.home_composition_id IN (" + compositions + ") OR clips.id IN (SELECT i.clip_id " + instances +
                " WHERE t.composition_id IN (" + compositions + ")) OR clips.id IN (SELECT r.clip_id " + instances +
                " JOIN track_bars r ON r.instance_id=i.id WHERE t.composition_id IN (" + compositions + "))",
            values + values + values};
}

} // namespace

RowFilter hasAnyTag(const QStringList &tags)
{
    const RowFilter filter = tagged(tags);
    return isIn("clips.id", "SELECT clip_id FROM clip_tags" + filter.where(), filter.values);
}

RowFilter hasAllTags(const QStringList &tags)
{
    if (tags.isEmpty())
        return {};
    QStringList different = tags;
    different.removeDuplicates();
    const RowFilter filter = tagged(different);
    return isIn("clips.id", "SELECT clip_id FROM clip_tags" + filter.where() + " GROUP BY clip_id HAVING count(*)=?",
                filter.values + QVariantList{different.size()});
}

RowFilter hasMeter(Meter meter)
{
    const QVariantList values{meter.numerator, meter.denominator};
    return {"(clips.meter_numerator=? AND clips.meter_denominator=?) OR clips.id IN (SELECT clip_id FROM clip_bars "
            "WHERE meter_numerator=? AND meter_denominator=?)",
            values + values};
}

RowFilter hasPitch(Pitch lowest, Pitch highest)
{
    return {"EXISTS (SELECT 1 FROM clip_bars b JOIN notes n ON n.clip_bar_id=b.id WHERE b.clip_id=clips.id AND "
            "n.is_rest=0 AND n.pitch BETWEEN ? AND ?)",
            {int(lowest.value()), int(highest.value())}};
}

RowFilter hasTempo(double slowest, double fastest)
{
    return belongsToOneOf("SELECT id FROM compositions WHERE tempo_bpm BETWEEN ? AND ?", {slowest, fastest});
}

RowFilter hasKey(const QString &key, Mode mode)
{
    return belongsToOneOf("SELECT composition_id FROM key_changes WHERE key=? AND mode=?",
                          {key, static_cast<int>(mode)});
}

} // namespace barline::clips
