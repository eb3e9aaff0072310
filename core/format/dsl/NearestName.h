#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace barline {

/// How many letters must be added, dropped or changed to make one of the other.
int editDistance(std::string_view a, std::string_view b);

/// The candidate that `name` may be a misspelling of, empty where none is near. `name` itself does not count.
std::string_view nearestName(std::string_view name, std::span<const std::string_view> candidates);

/// The candidate that is `word` in other letters' case, else the one that it may be a misspelling of.
std::string_view nearestWord(std::string_view word, std::span<const std::string_view> candidates);

/// UTF-8 of the document as text.
inline QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace barline
