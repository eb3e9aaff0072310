#pragma once

#include "core/edit/arrange/BarOrder.h"
#include "ui/arranger/timeline/TimelineScene.h"

namespace barline {

// What sections, loops and the cycle region have in common: bars in a row that are moved and dragged at their ends.

enum class SpanPart : quint8 { Start, Body, End };

/// The part of a span under x; its ends where they leave as much between them. Nothing beside it.
inline std::optional<SpanPart> spanPartAt(double x, double left, double right)
{
    constexpr double kReach = 5;
    if (x < left || x > right)
        return std::nullopt;
    if (right - left >= 3 * kReach) {
        if (x < left + kReach)
            return SpanPart::Start;
        if (x > right - kReach)
            return SpanPart::End;
    }
    return SpanPart::Body;
}

/// Where a drag of that part takes the span, by bar lines; it keeps a bar, and to the song.
inline BarRange draggedSpan(const BarRange &span, SpanPart part, const TimelineScene &scene, const CanvasPoint &from,
                            const CanvasPoint &to)
{
    BarRange after = span;
    const auto moved = [&](BarNumber line) {
        return scene.nearestLine(scene.meters().startOf(line) + (to.time - from.time));
    };
    if (part == SpanPart::Start)
        after.first = std::min(moved(span.first), span.end - 1);
    else if (part == SpanPart::End)
        after.end = std::max(moved(span.end), span.first + 1);
    else
        after = {moved(span.first), moved(span.first) + (span.end - span.first)};
    return after;
}

/// The bars from one point to another, those that hold them included.
inline BarRange spanBetween(const TimelineScene &scene, const CanvasPoint &from, const CanvasPoint &to)
{
    const BarNumber one = scene.placeAt(from.time).bar;
    const BarNumber other = scene.placeAt(to.time).bar;
    return {std::min(one, other), std::max(one, other) + 1};
}

} // namespace barline
