#include "core/format/dsl/ExpressionWriter.h"

#include <string>

namespace barline {

namespace {

using Layout = JsonLines::Layout;

void writeCurve(JsonLines &json, const Curve &curve)
{
    json.openList();
    for (const CurvePoint &point : curve) {
        json.openObject(Layout::OneLine);
        json.member("time", point.time);
        json.member("value", point.value);
        if (point.shape != CurveShape::Linear)
            json.member("shape", point.shape == CurveShape::Step ? QStringLiteral("step") : QStringLiteral("smooth"));
        json.extras(point.extras);
        json.close();
    }
    json.close();
}

void writeCurve(JsonLines &json, std::string_view name, const std::optional<Curve> &curve)
{
    if (!curve)
        return;
    json.key(name);
    writeCurve(json, *curve);
}

void writePedal(JsonLines &json, const QList<PedalEvent> &events)
{
    json.key("pedal_events");
    json.openList();
    for (const PedalEvent &event : events) {
        json.openObject(Layout::OneLine);
        json.member("time", event.time);
        if (event.wireValue) {
            json.member("controller", 64);
            json.member("value", static_cast<int>(*event.wireValue));
        } else {
            json.member("on", event.on);
        }
        json.extras(event.extras);
        json.close();
    }
    json.close();
}

} // namespace

void writeExpression(JsonLines &json, const BarExpression &expression, std::string_view ccKey,
                     std::span<const std::string_view> taken)
{
    writeCurve(json, "velocity_curve", expression.velocity);
    if (!expression.cc.isEmpty() || !expression.ccExtras.isEmpty()) {
        json.key(ccKey);
        json.openObject();
        for (auto lane = expression.cc.cbegin(); lane != expression.cc.cend(); ++lane) {
            json.key(std::to_string(lane.key()));
            writeCurve(json, *lane);
        }
        json.extras(expression.ccExtras);
        json.close();
    }
    writeCurve(json, "pitch_bend_curve", expression.pitchBend);
    writeCurve(json, "aftertouch_curve", expression.aftertouch);
    if (expression.pedal)
        writePedal(json, *expression.pedal);
    if (!expression.metadata.isEmpty()) {
        json.key("metadata");
        json.source(expression.metadata);
    }
    json.extras(expression.extras, taken);
}

} // namespace barline
