#include "core/format/dsl/NearestName.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace barline {

namespace {

constexpr size_t kLongestName = 64;

} // namespace

int editDistance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (size_t i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (size_t j = 0; j < b.size(); ++j) {
            const int changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

std::string_view nearestName(std::string_view name, std::span<const std::string_view> candidates)
{
    std::string_view nearest;
    if (name.empty() || name.size() > kLongestName)
        return nearest;
    int least = std::max(1, static_cast<int>(std::min<size_t>(name.size(), 8)) / 3) + 1;
    for (const std::string_view candidate : candidates) {
        const int distance = editDistance(name, candidate);
        if (distance > 0 && distance < least && distance < static_cast<int>(candidate.size())) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string_view nearestWord(std::string_view word, std::span<const std::string_view> candidates)
{
    const std::string lower = toText(word).toLower().toStdString();
    const auto same = std::find(candidates.begin(), candidates.end(), lower);
    return same != candidates.end() ? *same : nearestName(lower, candidates);
}

} // namespace barline
