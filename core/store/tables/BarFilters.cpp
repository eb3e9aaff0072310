#include "core/store/tables/BarFilters.h"

namespace barline::bars {

RowFilter ofClip(ClipId clip)
{
    return holds("clip_bars.clip_id", clip.value());
}

RowFilter hasExpression(const QByteArray &table, Expression expression)
{
    const auto isThere = [&](const char *column) { return RowFilter{table + '.' + column + " IS NOT NULL", {}}; };
    switch (expression.kind) {
    case Expression::Kind::VelocityCurve:
        return isThere("velocity_curve");
    case Expression::Kind::BendCurve:
        return isThere("pitch_bend_curve");
    case Expression::Kind::AftertouchCurve:
        return isThere("aftertouch_curve");
    case Expression::Kind::PedalEvents:
        return isThere("pedal_events");
    case Expression::Kind::ControllerCurve:
        break;
    }
    return {SqlDialect::hasKey(table + ".cc"), {QString::number(expression.number)}};
}

} // namespace barline::bars
