#include "core/store/tables/CompositionFilters.h"

namespace barline::compositions {

RowFilter hasKey(const QString &key, Mode mode)
{
    return isIn("compositions.id", "SELECT composition_id FROM key_changes WHERE key=? AND mode=?",
                {key, static_cast<int>(mode)});
}

RowFilter hasMeter(Meter meter)
{
    RowFilter filter = isIn("compositions.id",
                            "SELECT composition_id FROM meter_changes WHERE meter_numerator=? AND meter_denominator=?",
                            {meter.numerator, meter.denominator});
    if (meter == Meter())
        filter.condition += " OR compositions.id NOT IN (SELECT composition_id FROM meter_changes)";
    return filter;
}

RowFilter plays(ClipId clip)
{
    return isIn("compositions.id",
                "SELECT t.composition_id FROM tracks t JOIN clip_instances i ON i.track_id=t.id WHERE i.id IN (SELECT "
                "id FROM clip_instances WHERE clip_id=? UNION SELECT instance_id FROM track_bars WHERE clip_id=?)",
                {clip.value(), clip.value()});
}

} // namespace barline::compositions
