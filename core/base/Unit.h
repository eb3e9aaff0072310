#pragma once

#include <QHashFunctions>

#include <compare>

namespace barline {

/// A whole number with a meaning: units of different tags do not mix.
template <typename Tag, typename Rep>
class Unit
{
public:
    using Representation = Rep;

    constexpr Unit() = default;
    constexpr explicit Unit(Rep value)
        : m_value(value)
    {}

    constexpr Rep value() const { return m_value; }
    constexpr auto operator<=>(const Unit &) const = default;
    constexpr Unit &operator++() { return *this = Unit(static_cast<Rep>(m_value + 1)); }
    friend constexpr Unit operator+(Unit unit, int steps) { return Unit(static_cast<Rep>(unit.m_value + steps)); }
    friend constexpr Unit operator-(Unit unit, int steps) { return Unit(static_cast<Rep>(unit.m_value - steps)); }
    friend constexpr int operator-(Unit a, Unit b) { return static_cast<int>(a.m_value) - static_cast<int>(b.m_value); }

private:
    Rep m_value = {};
};

template <typename Tag, typename Rep>
size_t qHash(Unit<Tag, Rep> unit, size_t seed = 0) noexcept
{
    return ::qHash(unit.value(), seed);
}

} // namespace barline
