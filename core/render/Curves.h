#pragma once

#include "core/model/Curve.h"

#include <functional>

namespace barline {

/// The curve's value at a time from the bar's start: flat before its first and after its last point; of two points at
/// one time the later holds from then on. `neutral` where there are no points.
double valueAt(const Curve &curve, Ticks at, double neutral);

/// What a controller is sent, and when (from the bar's start).
struct CurveSample
{
    Ticks at;
    int value = 0;
    bool operator==(const CurveSample &) const = default;
};

/// How finely gliding curves are sampled: 32 times a beat.
constexpr Ticks kCurveStep{Ticks::kPerBeat / 32};

/// The curve within a bar of `length` as a controller hears it: its value at the bar's start, then each change, in
/// order of time. `wire` turns a value into what is sent. Empty where the curve is.
QList<CurveSample> sampled(const Curve &curve, Ticks length, const std::function<int(double)> &wire);

} // namespace barline
