#pragma once

#include "core/base/Extras.h"
#include "core/base/Ticks.h"

#include <QList>
#include <QMap>

#include <optional>

namespace barline {

enum class CurveShape : quint8 { Linear, Step, Smooth };

struct CurvePoint
{
    Ticks time; ///< from the bar's start
    double value = 0;
    CurveShape shape = CurveShape::Linear; ///< how the curve goes on from this point
    Extras extras;

    bool operator==(const CurvePoint &) const = default;
};

/// Points in order of time; of two at one time the later in the list holds from then on. Evaluated by render/Curves.h.
using Curve = QList<CurvePoint>;

struct PedalEvent
{
    Ticks time; ///< from the bar's start
    bool on = false;
    std::optional<quint8> wireValue; ///< 0..127, where the document gave the wire form (controller 64)
    Extras extras;

    bool operator==(const PedalEvent &) const = default;
};

/// The curves of one bar: of a clip bar, or overriding it in one place. Absent: none, or not overridden; an empty
/// curve: overridden with nothing. Bend is in cents, aftertouch (channel pressure) and controllers 0..127.
struct BarExpression
{
    std::optional<Curve> velocity;
    QMap<quint8, Curve> cc; ///< by controller number
    std::optional<Curve> pitchBend;
    std::optional<Curve> aftertouch;
    std::optional<QList<PedalEvent>> pedal;
    QByteArray metadata; ///< JSON source text, empty where absent
    Extras extras;       ///< unknown keys of the bar, or of the bar override
    Extras ccExtras;     ///< unknown keys within `cc_lanes`

    bool isEmpty() const { return *this == BarExpression(); }
    bool operator==(const BarExpression &) const = default;
};

} // namespace barline
