#include "ui/canvas/TimeAxis.h"

#include <algorithm>
#include <cmath>

namespace barline {

Ticks TimeAxis::ticksAt(double x) const
{
    return ticksIn(x + m_offset);
}

Ticks TimeAxis::ticksIn(double width) const
{
    return Ticks(std::llround(width / m_pixelsPerBeat * static_cast<double>(Ticks::kPerBeat)));
}

void TimeAxis::setViewWidth(double pixels)
{
    m_viewWidth = std::max(1.0, pixels);
    setOffset(m_offset);
}

void TimeAxis::setLength(Ticks length)
{
    m_length = std::max(Ticks(1), length);
    setOffset(m_offset);
}

double TimeAxis::maxOffset() const
{
    return std::max(0.0, std::ceil(widthOf(m_length) - m_viewWidth));
}

void TimeAxis::setOffset(double pixels)
{
    m_offset = std::clamp(std::round(pixels), 0.0, maxOffset());
}

void TimeAxis::setPixelsPerBeat(double pixels)
{
    zoomAt(0, pixels / m_pixelsPerBeat);
}

void TimeAxis::zoomAt(double x, double factor)
{
    const double beats = (x + m_offset) / m_pixelsPerBeat;
    m_pixelsPerBeat = std::clamp(m_pixelsPerBeat * factor, kMinPixelsPerBeat, kMaxPixelsPerBeat);
    setOffset(beats * m_pixelsPerBeat - x);
}

void TimeAxis::show(Ticks from, Ticks to)
{
    constexpr double kAir = 0.96;
    const double beats = std::max(0.25, (to - from).toBeats());
    m_pixelsPerBeat = std::clamp(m_viewWidth * kAir / beats, kMinPixelsPerBeat, kMaxPixelsPerBeat);
    setOffset(from.toBeats() * m_pixelsPerBeat);
}

bool TimeAxis::reveal(Ticks at, double margin)
{
    const double before = m_offset;
    const double x = xOf(at);
    if (x < margin)
        setOffset(m_offset + x - margin);
    else if (x > m_viewWidth - margin)
        setOffset(m_offset + x - (m_viewWidth - margin));
    return m_offset != before;
}

} // namespace barline
