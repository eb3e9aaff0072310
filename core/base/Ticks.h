#pragma once

#include <QHashFunctions>

#include <compare>

namespace barline {

/// A position or a length in musical time: whole ticks, 322,560 (2^10 * 3^2 * 5 * 7) to the beat (quarter note), so
/// that tuplets of 2, 3, 5, 7 and 9 are exact. Never a double. What it counts from is said by whoever holds it.
class Ticks
{
public:
    static constexpr qint64 kPerBeat = 322560;

    constexpr Ticks() = default;
    constexpr explicit Ticks(qint64 value)
        : m_value(value)
    {}
    /// Whole beats (quarter notes).
    static constexpr Ticks beats(qint64 count) { return Ticks(count * kPerBeat); }

    constexpr qint64 value() const { return m_value; }
    /// For showing and for drawing, never for storing.
    constexpr double toBeats() const { return static_cast<double>(m_value) / static_cast<double>(kPerBeat); }

    constexpr auto operator<=>(const Ticks &) const = default;
    constexpr Ticks operator-() const { return Ticks(-m_value); }
    constexpr Ticks &operator+=(Ticks other) { return *this = Ticks(m_value + other.m_value); }
    constexpr Ticks &operator-=(Ticks other) { return *this = Ticks(m_value - other.m_value); }
    friend constexpr Ticks operator+(Ticks a, Ticks b) { return Ticks(a.m_value + b.m_value); }
    friend constexpr Ticks operator-(Ticks a, Ticks b) { return Ticks(a.m_value - b.m_value); }
    friend constexpr Ticks operator*(Ticks a, qint64 factor) { return Ticks(a.m_value * factor); }
    friend constexpr Ticks operator/(Ticks a, qint64 divisor) { return Ticks(a.m_value / divisor); }
    friend constexpr qint64 operator/(Ticks a, Ticks b) { return a.m_value / b.m_value; }
    friend constexpr Ticks operator%(Ticks a, Ticks b) { return Ticks(a.m_value % b.m_value); }

private:
    qint64 m_value = 0;
};

inline size_t qHash(Ticks ticks, size_t seed = 0) noexcept
{
    return ::qHash(ticks.value(), seed);
}

} // namespace barline
