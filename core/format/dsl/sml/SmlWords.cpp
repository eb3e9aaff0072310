#include "core/format/dsl/sml/SmlWords.h"

#include "core/base/Decimal.h"
#include "core/base/TickNumber.h"
#include "core/format/dsl/NearestName.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace barline {

namespace {

constexpr int kSemitones = 12;
constexpr int kHighest = 127;
constexpr qint64 kPartsOfABeat = 8; // a number counts 1/32 notes, of which a beat has 8
constexpr std::string_view kSharpSign = "\xE2\x99\xAF";
constexpr std::string_view kFlatSign = "\xE2\x99\xAD";

struct Length
{
    std::string_view name;
    qint64 numerator;
    qint64 denominator;
};

constexpr std::array<Length, 7> kLengths{{{"whole", 4, 1},
                                          {"half", 2, 1},
                                          {"quarter", 1, 1},
                                          {"eighth", 1, 2},
                                          {"sixteenth", 1, 4},
                                          {"thirty_second", 1, 8},
                                          {"sixty_fourth", 1, 16}}};
constexpr std::array<Length, 4> kPrefixes{{{"", 1, 1}, {"dotted_", 3, 2}, {"triplet_", 2, 3}, {"quintuplet_", 4, 5}}};
constexpr std::array<Length, 3> kSuffixes{{{"", 1, 1}, {".", 3, 2}, {"t", 2, 3}}};
static_assert(Ticks::kPerBeat % (16 * 2) == 0 && Ticks::kPerBeat % (16 * 3) == 0 && Ticks::kPerBeat % (16 * 5) == 0,
              "every duration that has a name is a whole number of ticks");

Ticks lengthOf(const Length &length, const Length &times)
{
    return Ticks(Ticks::kPerBeat * length.numerator * times.numerator / (length.denominator * times.denominator));
}

struct Word
{
    std::string text;
    Ticks length;
    bool isTuplet;
};

/// All words, the longest first.
const std::vector<Word> &durationWords()
{
    static const std::vector<Word> kWords = [] {
        std::vector<Word> words;
        for (const Length &prefix : kPrefixes) {
            for (const Length &length : kLengths) {
                const bool isTuplet = prefix.denominator % 2 != 0 && prefix.denominator > 1;
                words.push_back(
                    {std::string(prefix.name) + std::string(length.name), lengthOf(length, prefix), isTuplet});
            }
        }
        std::sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.length > b.length; });
        return words;
    }();
    return kWords;
}

/// Plain and dotted words, the longest first, of `count` at the most; what is left goes into `rest`.
std::vector<SmlDuration> longestWords(Ticks length, size_t count, Ticks &rest)
{
    std::vector<SmlDuration> words;
    for (const Word &word : durationWords()) {
        while (!word.isTuplet && word.length <= length && words.size() < count) {
            words.push_back({word.length, word.text});
            length -= word.length;
        }
    }
    rest = length;
    return words;
}

/// Takes letter and sign from the front.
std::optional<int> takeStep(std::string_view &name)
{
    constexpr std::array<int, 7> kSteps{9, 11, 0, 2, 4, 5, 7}; // A to G
    if (name.empty())
        return {};
    const char letter = static_cast<char>(name.front() & ~0x20);
    if (letter < 'A' || letter > 'G')
        return {};
    int step = kSteps[static_cast<size_t>(letter - 'A')];
    name.remove_prefix(1);
    for (const auto &[sign, change] : {std::pair(std::string_view("#"), 1), std::pair(kSharpSign, 1),
                                       std::pair(std::string_view("b"), -1), std::pair(kFlatSign, -1)}) {
        if (!name.starts_with(sign))
            continue;
        name.remove_prefix(sign.size());
        return step + change;
    }
    return step;
}

bool isPlainNumber(std::string_view text)
{
    const size_t point = text.find_first_not_of("0123456789");
    if (text.empty() || point == 0)
        return false;
    return point == std::string_view::npos ||
           (text[point] == '.' && point + 1 < text.size() &&
            text.find_first_not_of("0123456789", point + 1) == std::string_view::npos);
}

} // namespace

std::optional<int> noteNumberFrom(std::string_view letterAndSign, int octave)
{
    const auto step = takeStep(letterAndSign);
    if (!step || !letterAndSign.empty())
        return {};
    return *step + kSemitones * (octave + 1);
}

std::optional<int> noteNumberFrom(std::string_view name)
{
    constexpr size_t kMostOctaveLetters = 3;
    const auto step = takeStep(name);
    int octave = 0;
    const auto result = std::from_chars(name.data(), name.data() + name.size(), octave);
    if (!step || result.ec != std::errc() || result.ptr != name.data() + name.size() ||
        name.size() > kMostOctaveLetters)
        return {};
    return *step + kSemitones * (octave + 1);
}

QString noteName(int number)
{
    constexpr std::array<const char *, kSemitones> kNames{"C",  "C#", "D",  "D#", "E",  "F",
                                                          "F#", "G",  "G#", "A",  "A#", "B"};
    return QString::fromLatin1(kNames[static_cast<size_t>(number % kSemitones)]) +
           QString::number(number / kSemitones - 1);
}

QString nearestNoteName(std::string_view name)
{
    std::string text = toText(name).trimmed().toStdString();
    if (!text.empty() && (text.front() == 'H' || text.front() == 'h'))
        text.front() = 'B';
    auto number = noteNumberFrom(text);
    if (!number)
        number = noteNumberFrom(text + '4'); // the octave is missing
    if (!number) {
        bool isNumber = false;
        const int pitch = toText(text).toInt(&isNumber);
        if (!isNumber || pitch < 0 || pitch > kHighest)
            return {};
        number = pitch;
    }
    while (*number < 0)
        *number += kSemitones;
    while (*number > kHighest)
        *number -= kSemitones;
    return noteName(*number);
}

std::optional<Ticks> durationFrom(std::string_view text)
{
    for (const Length &prefix : kPrefixes) {
        if (!text.starts_with(prefix.name))
            continue;
        for (const Length &length : kLengths) {
            if (text.substr(prefix.name.size()) == length.name)
                return lengthOf(length, prefix);
        }
    }
    if (text.starts_with("1/")) {
        constexpr int kMostParts = 64;
        int parts = 0;
        const auto result = std::from_chars(text.data() + 2, text.data() + text.size(), parts);
        const bool isPower = parts > 0 && parts <= kMostParts && (parts & (parts - 1)) == 0 && text[2] != '0';
        const std::string_view rest(result.ptr, static_cast<size_t>(text.data() + text.size() - result.ptr));
        for (const Length &suffix : kSuffixes) {
            if (isPower && rest == suffix.name)
                return lengthOf({{}, 4, parts}, suffix);
        }
        return {};
    }
    return isPlainNumber(text) ? durationFromNumber(text) : std::nullopt;
}

std::optional<Ticks> positionFromNumber(std::string_view json)
{
    // As many beats first, so that a number of five decimals means the part that it means there.
    const auto beats = ticksFromDecimal(json);
    return beats ? std::optional(Ticks((beats->value() + kPartsOfABeat / 2) / kPartsOfABeat)) : std::nullopt;
}

std::optional<Ticks> durationFromNumber(std::string_view json)
{
    const auto ticks = positionFromNumber(json);
    if (!ticks || decimalFrom(json).digits == 0)
        return {};
    return std::max(*ticks, Ticks(1));
}

SmlDuration durationOf(Ticks length)
{
    for (const Word &word : durationWords()) {
        if (word.length == length)
            return {length, word.text};
    }
    return {length, {}};
}

std::vector<SmlDuration> tiedDurationsOf(Ticks length)
{
    constexpr size_t kMostPieces = 3;
    const SmlDuration one = durationOf(length);
    if (!one.word.empty())
        return {one};
    Ticks rest;
    const std::vector<SmlDuration> plain = longestWords(length, kMostPieces, rest);
    if (rest == Ticks())
        return plain;
    for (size_t count = 1; count < kMostPieces; ++count) {
        std::vector<SmlDuration> words = longestWords(length, count, rest);
        words.push_back(durationOf(rest));
        if (rest > Ticks() && !words.back().word.empty())
            return words;
    }
    return {one};
}

QByteArray numberOfParts(Ticks length)
{
    return decimalFromTicks(length * kPartsOfABeat);
}

QString nearestDuration(std::string_view text)
{
    std::vector<std::string_view> words;
    for (const Word &word : durationWords())
        words.push_back(word.text);
    QString spaced = toText(text).trimmed();
    spaced.replace(QLatin1Char(' '), QLatin1Char('_')).replace(QLatin1Char('-'), QLatin1Char('_'));
    return toText(nearestWord(spaced.toStdString(), words));
}

} // namespace barline
