#pragma once

#include "core/model/Clip.h"
#include "core/model/TimeMaps.h"
#include "core/store/tables/RowFilter.h"

namespace barline::clips {

// Conditions on the table `clips`.

RowFilter hasAnyTag(const QStringList &tags);
RowFilter hasAllTags(const QStringList &tags);
/// The clip's meter, or one of its bars'.
RowFilter hasMeter(Meter meter);
RowFilter hasPitch(Pitch lowest, Pitch highest);
/// Of a composition that begins in this tempo: used there, or at home.
RowFilter hasTempo(double slowest, double fastest);
/// Of a composition that is in this key somewhere, likewise.
RowFilter hasKey(const QString &key, Mode mode);

} // namespace barline::clips
