#pragma once

#include <QtGlobal>

#include <array>
#include <cstring>

namespace barline {

/// The decimal digits of the numbers below 1000, looked up rather than computed. Any thread.
struct ShortNumbers
{
    struct Text
    {
        std::array<char, 3> digits; ///< what is not needed comes last
        quint8 size;
    };

    std::array<Text, 1000> plain;  ///< 7 is "7"
    std::array<Text, 1000> padded; ///< 7 is "007"
};

constexpr ShortNumbers kShortNumbers = [] {
    ShortNumbers numbers{};
    for (unsigned number = 0; number < numbers.plain.size(); ++number) {
        const std::array<char, 3> digits{static_cast<char>('0' + number / 100),
                                         static_cast<char>('0' + number / 10 % 10),
                                         static_cast<char>('0' + number % 10)};
        const unsigned size = number >= 100 ? 3 : number >= 10 ? 2 : 1;
        numbers.padded[number] = {digits, 3};
        numbers.plain[number].size = static_cast<quint8>(size);
        for (unsigned i = 0; i < size; ++i)
            numbers.plain[number].digits[i] = digits[3 - size + i];
    }
    return numbers;
}();

/// Writes `number`, below 1000, and answers where it ends; four letters of room are written to.
inline char *writeShortNumber(char *to, quint64 number)
{
    const ShortNumbers::Text &text = kShortNumbers.plain[number];
    std::memcpy(to, &text, sizeof text);
    return to + text.size;
}

/// Writes `number`, below 1000, in three digits; four letters of room are written to.
inline void writeThreeDigits(char *to, quint64 number)
{
    std::memcpy(to, &kShortNumbers.padded[number], sizeof(ShortNumbers::Text));
}

} // namespace barline
