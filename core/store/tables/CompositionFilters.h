#pragma once

#include "core/model/Composition.h"
#include "core/store/tables/RowFilter.h"

namespace barline::compositions {

// Conditions on the table `compositions`.

RowFilter hasKey(const QString &key, Mode mode);
/// In its map; 4/4 also where the map is empty.
RowFilter hasMeter(Meter meter);
RowFilter plays(ClipId clip);

} // namespace barline::compositions
