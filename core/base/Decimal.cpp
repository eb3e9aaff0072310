#include "core/base/Decimal.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace barline {

namespace {

constexpr int kMostDigits = 19;
constexpr int kMostExponent = 100000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

Decimal decimalFrom(std::string_view text)
{
    Decimal decimal;
    const char *at = text.data();
    const char *const end = at + text.size();
    if (at != end && *at == '-') {
        decimal.negative = true;
        ++at;
    }
    int count = 0;
    bool inFraction = false;
    for (; at != end && (isDigit(*at) || *at == '.'); ++at) {
        if (*at == '.') {
            inFraction = true;
        } else if (count < kMostDigits) {
            decimal.digits = decimal.digits * 10 + static_cast<quint64>(*at - '0');
            count += decimal.digits != 0;
            decimal.exponent -= inFraction;
        } else {
            decimal.exponent += !inFraction;
        }
    }
    if (at != end) {
        ++at;
        const bool minus = at != end && *at == '-';
        if (at != end && (*at == '-' || *at == '+'))
            ++at;
        int exponent = 0;
        for (; at != end; ++at)
            exponent = std::min(kMostExponent, exponent * 10 + (*at - '0'));
        decimal.exponent += minus ? -exponent : exponent;
    }
    while (decimal.digits != 0 && decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        ++decimal.exponent;
    }
    if (decimal.digits == 0)
        decimal.exponent = 0;
    return decimal;
}

std::optional<qint64> wholeFrom(std::string_view text)
{
    const Decimal decimal = decimalFrom(text);
    if (decimal.exponent < 0 || decimal.exponent > kMostDigits)
        return {};
    constexpr auto kMost = static_cast<quint64>(std::numeric_limits<qint64>::max());
    quint64 value = decimal.digits;
    for (int i = 0; i < decimal.exponent; ++i) {
        if (value > kMost / 10)
            return {};
        value *= 10;
    }
    if (value > kMost)
        return {};
    return decimal.negative ? -static_cast<qint64>(value) : static_cast<qint64>(value);
}

std::optional<double> doubleFrom(std::string_view text)
{
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec == std::errc())
        return value;
    const Decimal decimal = decimalFrom(text);
    return decimal.exponent > 0 ? std::nullopt : std::optional<double>(0);
}

} // namespace barline
