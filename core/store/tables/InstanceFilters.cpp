#include "core/store/tables/InstanceFilters.h"

namespace barline::instances {

RowFilter playIn(BarNumber first, BarNumber last)
{
    return {"clip_instances.start_bar<=? AND clip_instances.start_bar+clip_instances.length_bars>?",
            {last.value(), first.value()}};
}

} // namespace barline::instances
