#include "core/store/legacy/LegacyClips.h"
#include "core/store/tables/JsonText.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace barline {

namespace {

constexpr double kMostSevenBit = 127;
constexpr double kMostTime = 1e9;

bool isWithin(const QJsonValue &value, double least, double most)
{
    return value.isDouble() && value.toDouble() >= least && value.toDouble() <= most;
}

bool isPoint(const QJsonValue &value, double least, double most)
{
    const QJsonValue shape = value[QLatin1String("shape")];
    const QString name = shape.toString();
    const bool hasShape = shape.isUndefined() || name == QLatin1String("linear") || name == QLatin1String("step") ||
                          name == QLatin1String("smooth");
    return value.isObject() && hasShape && isWithin(value[QLatin1String("time")], 0, kMostTime) &&
           isWithin(value[QLatin1String("value")], least, most);
}

bool isCurve(const QJsonValue &value, double least, double most)
{
    const QJsonArray points = value.toArray();
    return value.isArray() && std::all_of(points.begin(), points.end(),
                                          [&](const QJsonValue &point) { return isPoint(point, least, most); });
}

bool isAnyCurve(const QJsonValue &value)
{
    constexpr double kAny = std::numeric_limits<double>::max();
    return isCurve(value, -kAny, kAny);
}

bool isControllerCurve(const QJsonValue &value)
{
    return isCurve(value, 0, kMostSevenBit);
}

/// Curves by controller; other keys are extras.
bool isLanes(const QJsonValue &value)
{
    const QJsonObject lanes = value.toObject();
    for (auto lane = lanes.begin(); lane != lanes.end(); ++lane) {
        bool isNumber = false;
        const int controller = lane.key().toInt(&isNumber);
        if (isNumber && (controller < 0 || controller > kMostSevenBit || !isControllerCurve(lane.value())))
            return false;
    }
    return value.isObject();
}

bool isPedalEvent(const QJsonValue &value)
{
    const bool isPlain = value[QLatin1String("on")].isBool();
    const QJsonValue wire = value[QLatin1String("value")];
    const bool isWire = value[QLatin1String("controller")].toDouble() == 64 && isWithin(wire, 0, kMostSevenBit) &&
                        wire.toDouble() == std::floor(wire.toDouble());
    return isPlain != isWire && isWithin(value[QLatin1String("time")], 0, kMostTime);
}

bool isPedal(const QJsonValue &value)
{
    const QJsonArray events = value.toArray();
    return value.isArray() && std::all_of(events.begin(), events.end(), isPedalEvent);
}

bool isObject(const QJsonValue &value)
{
    return value.isObject();
}

template <typename T>
void sortByTime(QList<T> &list)
{
    std::stable_sort(list.begin(), list.end(), [](const T &a, const T &b) { return a.time < b.time; });
}

std::optional<Curve> takeCurve(LegacyRow &row, const char *column, bool (*fits)(const QJsonValue &))
{
    const QByteArray text = row.json(column, fits);
    if (text.isEmpty())
        return {};
    Curve curve = json::toCurve(text);
    sortByTime(curve);
    return curve;
}

std::optional<double> numberIn(const QByteArray &json)
{
    bool isNumber = false;
    const double number = json.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

enum class KeyOf { Extras, Ours, Odd };

/// Takes the known keys of an object out of it; what is left, and what is none of them after all, is extras.
template <typename Take>
Extras takeKeys(LegacyRow &row, const char *column, Take &&take)
{
    const QByteArray text = row.json(column, isObject);
    QList<Extras::Entry> left;
    const QList<Extras::Entry> entries = json::toExtras(text).entries();
    for (const Extras::Entry &entry : entries) {
        switch (take(entry)) {
        case KeyOf::Extras:
            left.append(entry);
            break;
        case KeyOf::Ours:
            break;
        case KeyOf::Odd:
            row.report(LegacyClips::tr("%1: %2 %3 in %4 is not what it should be")
                           .arg(row.name(), QString::fromUtf8(entry.key), QString::fromUtf8(entry.value),
                                QLatin1String(column)));
            left.append({"legacy_" + entry.key, entry.value});
        }
    }
    return Extras(std::move(left));
}

} // namespace

BarExpression legacyExpression(LegacyRow &row)
{
    BarExpression expression;
    expression.velocity = takeCurve(row, "velocity_curve", isAnyCurve);
    expression.pitchBend = takeCurve(row, "pitch_bend_curve", isAnyCurve);
    expression.aftertouch = takeCurve(row, "aftertouch_curve", isControllerCurve);
    if (const QByteArray lanes = row.json("cc", isLanes); !lanes.isEmpty()) {
        json::toLanes(lanes, expression);
        for (Curve &curve : expression.cc)
            sortByTime(curve);
    }
    if (const QByteArray pedal = row.json("pedal_events", isPedal); !pedal.isEmpty()) {
        expression.pedal = json::toPedal(pedal);
        sortByTime(*expression.pedal);
    }
    expression.metadata = row.json("metadata", [](const QJsonValue &) { return true; });
    return expression;
}

NoteDetail legacyDetail(LegacyRow &row)
{
    NoteDetail detail;
    detail.scaleDegree = row.real("scale_degree");
    detail.intervalFromPrev = row.real("interval_from_prev");
    detail.centsOffset = row.real("cents_offset");
    detail.articulation = row.text("articulation");
    detail.dynamics = takeKeys(row, "dynamics", [&](const Extras::Entry &entry) {
        if (entry.key != "velocity")
            return KeyOf::Extras;
        const std::optional<double> velocity = numberIn(entry.value);
        if (!velocity || *velocity < 0 || *velocity > kMostSevenBit || *velocity != std::floor(*velocity))
            return entry.value == "null" ? KeyOf::Ours : KeyOf::Odd;
        detail.dynamicsVelocity = Velocity(static_cast<quint8>(*velocity));
        return KeyOf::Ours;
    });
    detail.expression = takeKeys(row, "expression", [&](const Extras::Entry &entry) {
        std::optional<double> NoteDetail::*field = entry.key == "vibrato_depth"  ? &NoteDetail::vibratoDepth
                                                   : entry.key == "vibrato_rate" ? &NoteDetail::vibratoRate
                                                   : entry.key == "cents_offset" ? &NoteDetail::centsOffset
                                                                                 : nullptr;
        if (!field)
            return KeyOf::Extras;
        const std::optional<double> number = numberIn(entry.value);
        if (!number)
            return entry.value == "null" ? KeyOf::Ours : KeyOf::Odd;
        std::optional<double> &value = detail.*field;
        if (value && *value != *number) // the column cents_offset says something else, and holds
            return KeyOf::Odd;
        value = number;
        return KeyOf::Ours;
    });
    return detail;
}

} // namespace barline
