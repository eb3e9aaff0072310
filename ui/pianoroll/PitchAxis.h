#pragma once

#include "core/model/Units.h"

#include <algorithm>
#include <cmath>

namespace barline {

/// The 128 keys as rows from the top, 127, to the bottom, 0. Pixels are device-independent, y = 0 is the top of the
/// view, which shows middle C until it is scrolled. A value.
class PitchAxis
{
public:
    static constexpr int kRows = 128;
    static constexpr int kMiddleC = 60;
    static constexpr double kMinRowHeight = 2;
    static constexpr double kMaxRowHeight = 40;
    static constexpr double kLeastRowForSeparators = 6;

    double rowHeight() const { return m_rowHeight; }
    /// Whether lines part the rows, and notes keep clear of them.
    bool hasSeparators() const { return m_rowHeight >= kLeastRowForSeparators; }
    double offset() const { return m_offset; }
    double viewHeight() const { return m_viewHeight; }
    double contentHeight() const { return m_rowHeight * kRows; }
    double maxOffset() const { return std::max(0.0, std::ceil(contentHeight() - m_viewHeight)); }

    /// The top of a key's row.
    double topOf(int pitch) const { return (kRows - 1 - pitch) * m_rowHeight - m_offset; }
    /// Its whole part is the key at y, also beyond the keys.
    double rowAt(double y) const { return kRows - (y + m_offset) / m_rowHeight; }
    /// Where a note of that key is drawn within its row.
    double noteTopOf(int pitch) const { return topOf(pitch) + (hasSeparators() ? 1 : 0); }
    double noteHeight() const { return m_rowHeight - (hasSeparators() ? 2 : 0); }
    static int pitchAtRow(double row) { return std::clamp(static_cast<int>(std::floor(row)), 0, kRows - 1); }
    int pitchAt(double y) const { return pitchAtRow(rowAt(y)); }

    void setViewHeight(double pixels)
    {
        m_viewHeight = std::max(1.0, pixels);
        setOffset(m_offset);
    }
    void setOffset(double pixels) { m_offset = std::clamp(std::round(pixels), 0.0, maxOffset()); }
    /// The row under `y` stays under it. Heights are whole pixels, so that rows are alike.
    void zoomAt(double y, double factor)
    {
        const double row = (y + m_offset) / m_rowHeight;
        const double wanted = m_rowHeight * factor;
        const double whole =
            factor > 1 ? std::max(m_rowHeight + 1, std::round(wanted)) : std::min(m_rowHeight - 1, std::round(wanted));
        m_rowHeight = std::clamp(whole, kMinRowHeight, kMaxRowHeight);
        setOffset(row * m_rowHeight - y);
    }
    void centerOn(double pitch) { setOffset((kRows - 0.5 - pitch) * m_rowHeight - m_viewHeight / 2); }

private:
    double m_rowHeight = 15;
    double m_viewHeight = 400;
    double m_offset = (kRows - 0.5 - kMiddleC) * m_rowHeight - m_viewHeight / 2;
};

} // namespace barline
