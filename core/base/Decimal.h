#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace barline {

/// A JSON number as it is written: digits * 10^exponent, without trailing zeros, so that 1.50, 15e-1 and 1.5 are one.
struct Decimal
{
    bool negative = false;
    quint64 digits = 0; ///< of more than 19 significant digits the first 19
    int exponent = 0;   ///< 0 where digits is 0

    bool operator==(const Decimal &) const = default;
};

/// `text` must be a JSON number.
Decimal decimalFrom(std::string_view text);

/// The whole number that `text` says (1, 1.0, 1e3), nothing where it has a fraction or does not fit.
std::optional<qint64> wholeFrom(std::string_view text);

/// Nothing where the number is too big for a double.
std::optional<double> doubleFrom(std::string_view text);

} // namespace barline
