#pragma once

#include "core/base/Ticks.h"

namespace barline {

/// Musical time along a horizontal line: which ticks are at which pixel, how far in and how far along. Pixels are
/// device-independent, x = 0 is the left edge of the view; ticks count from the start of what is shown. A value.
class TimeAxis
{
public:
    static constexpr double kMinPixelsPerBeat = 0.02;
    static constexpr double kMaxPixelsPerBeat = 4000;

    double pixelsPerBeat() const { return m_pixelsPerBeat; }
    /// How many pixels of the content lie left of the view. Whole, so that what is drawn stays sharp when scrolled.
    double offset() const { return m_offset; }
    double viewWidth() const { return m_viewWidth; }
    Ticks length() const { return m_length; }

    double xOf(Ticks at) const { return at.toBeats() * m_pixelsPerBeat - m_offset; }
    /// The nearest tick; negative left of the start.
    Ticks ticksAt(double x) const;
    double widthOf(Ticks length) const { return length.toBeats() * m_pixelsPerBeat; }
    Ticks ticksIn(double width) const;
    /// What the view shows.
    Ticks firstVisible() const { return ticksAt(0); }
    Ticks endVisible() const { return ticksAt(m_viewWidth); }

    void setViewWidth(double pixels);
    /// How much there is to scroll over.
    void setLength(Ticks length);
    void setOffset(double pixels);
    /// The farthest that offset() goes.
    double maxOffset() const;

    /// Keeps the left edge where it is.
    void setPixelsPerBeat(double pixels);
    /// The tick under `x` stays under it.
    void zoomAt(double x, double factor);
    /// All of `from` to `to`, with a little air.
    void show(Ticks from, Ticks to);
    /// The least scrolling that brings `at` into the view, `margin` pixels from its edges. Whether it scrolled.
    bool reveal(Ticks at, double margin);

    bool operator==(const TimeAxis &) const = default;

private:
    double m_pixelsPerBeat = 64;
    double m_offset = 0;
    double m_viewWidth = 800;
    Ticks m_length = Ticks::beats(16);
};

} // namespace barline
