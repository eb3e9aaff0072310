#pragma once

#include "core/store/Expression.h"
#include "core/store/tables/RowFilter.h"

namespace barline::bars {

/// Of the table `clip_bars`, and of what is joined with it.
RowFilter ofClip(ClipId clip);

/// Bars, in `table`, whose own expression has this.
RowFilter hasExpression(const QByteArray &table, Expression expression);

} // namespace barline::bars
