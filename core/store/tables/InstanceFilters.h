#pragma once

#include "core/model/Units.h"
#include "core/store/tables/RowFilter.h"

namespace barline::instances {

/// Of the table `clip_instances`: those with an own bar in one of the bars, first to last.
RowFilter playIn(BarNumber first, BarNumber last);

} // namespace barline::instances
