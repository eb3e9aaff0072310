#pragma once

#include <QtGlobal>

namespace barline {

/// One kind of what a bar's expression holds (model/Curve.h, BarExpression).
struct Expression
{
    enum class Kind { VelocityCurve, ControllerCurve, BendCurve, AftertouchCurve, PedalEvents };

    static Expression velocity() { return {Kind::VelocityCurve, 0}; }
    static Expression controller(quint8 number) { return {Kind::ControllerCurve, number}; }
    static Expression pitchBend() { return {Kind::BendCurve, 0}; }
    static Expression aftertouch() { return {Kind::AftertouchCurve, 0}; }
    static Expression pedal() { return {Kind::PedalEvents, 0}; }

    Kind kind;
    quint8 number; ///< of the controller
};

} // namespace barline
