#include "core/render/Curves.h"

#include <algorithm>

namespace barline {

namespace {

double between(const CurvePoint &from, const CurvePoint &to, Ticks at)
{
    if (from.shape == CurveShape::Step || to.time <= from.time)
        return from.value;
    const double part = (at - from.time).toBeats() / (to.time - from.time).toBeats();
    const double eased = from.shape == CurveShape::Smooth ? part * part * (3 - 2 * part) : part;
    return from.value + (to.value - from.value) * eased;
}

qsizetype firstPointAfter(const Curve &curve, Ticks at)
{
    return std::upper_bound(curve.cbegin(), curve.cend(), at,
                            [](Ticks time, const CurvePoint &point) { return time < point.time; }) -
           curve.cbegin();
}

} // namespace

double valueAt(const Curve &curve, Ticks at, double neutral)
{
    if (curve.isEmpty())
        return neutral;
    const qsizetype next = firstPointAfter(curve, at);
    if (next == 0)
        return curve.constFirst().value;
    if (next == curve.size())
        return curve.constLast().value;
    return between(curve.at(next - 1), curve.at(next), at);
}

QList<CurveSample> sampled(const Curve &curve, Ticks length, const std::function<int(double)> &wire)
{
    QList<CurveSample> samples;
    const auto send = [&](Ticks at, double value) {
        const int sent = wire(value);
        if (samples.isEmpty() || samples.constLast().value != sent)
            samples.append({at, sent});
    };
    if (curve.isEmpty())
        return samples;
    send(Ticks(), valueAt(curve, Ticks(), 0));
    for (qsizetype next = firstPointAfter(curve, Ticks()); next <= curve.size(); ++next) {
        if (next > 0 && next < curve.size()) {
            const CurvePoint &from = curve.at(next - 1);
            const CurvePoint &to = curve.at(next);
            const Ticks end = std::min(to.time, length);
            if (from.shape != CurveShape::Step && from.value != to.value) {
                Ticks at = kCurveStep * (std::max(from.time, Ticks()) / kCurveStep + 1);
                for (; at < end; at += kCurveStep)
                    send(at, between(from, to, at));
            }
        }
        // Of points at one time only the last is heard.
        const bool isLastAtItsTime = next + 1 >= curve.size() || curve.at(next + 1).time > curve.at(next).time;
        if (next >= curve.size() || curve.at(next).time >= length)
            break;
        if (isLastAtItsTime)
            send(curve.at(next).time, curve.at(next).value);
    }
    return samples;
}

} // namespace barline
