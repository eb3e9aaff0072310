#include "ui/arranger/timeline/TapTempo.h"

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

constexpr size_t kTapsKept = 17; ///< sixteen distances: four bars of 4/4
constexpr double kNearMedian = 0.2;

} // namespace

void TapTempo::tap(qint64 at)
{
    if (!m_taps.empty() && at - m_taps.back() > kPause)
        m_taps.clear();
    m_taps.push_back(at);
    if (m_taps.size() > kTapsKept)
        m_taps.erase(m_taps.begin());
}

std::optional<double> TapTempo::bpm() const
{
    if (m_taps.size() < 3)
        return std::nullopt;
    std::vector<double> distances;
    for (size_t i = 1; i < m_taps.size(); ++i)
        distances.push_back(static_cast<double>(m_taps[i] - m_taps[i - 1]));
    std::vector<double> sorted = distances;
    std::sort(sorted.begin(), sorted.end());
    const double median = (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) / 2;
    double sum = 0;
    int near = 0;
    for (const double distance : distances) {
        if (std::abs(distance - median) > kNearMedian * median)
            continue;
        sum += distance;
        ++near;
    }
    const double beat = near > 0 ? sum / near : median;
    return beat > 0 ? std::optional(std::round(600'000 / beat) / 10) : std::nullopt;
}

} // namespace barline
