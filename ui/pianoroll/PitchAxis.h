#pragma once

#include "core/model/Units.h"
#include "ui/pianoroll/PitchRows.h"

#include <cmath>

namespace barline {

/// The keys that have a row, from the highest at the top to the lowest. Rows are counted from the bottom, from 0 on:
/// where no keys are folded away a row is its key. Pixels are device-independent, y = 0 is the top of the view, which
/// shows middle C until it is scrolled. A value.
class PitchAxis
{
public:
    static constexpr int kKeys = PitchRows::kKeys;
    static constexpr int kMiddleC = 60;
    static constexpr double kMinRowHeight = 2;
    static constexpr double kMaxRowHeight = 40;
    static constexpr double kLeastRowForSeparators = 6;

    const PitchRows &rows() const { return m_rows; }
    double rowHeight() const { return m_rowHeight; }
    /// Whether lines part the rows, and notes keep clear of them.
    bool hasSeparators() const { return m_rowHeight >= kLeastRowForSeparators; }
    double offset() const { return m_offset; }
    double viewHeight() const { return m_viewHeight; }
    double contentHeight() const { return m_rowHeight * m_rows.count(); }
    double maxOffset() const { return std::max(0.0, std::ceil(contentHeight() - m_viewHeight)); }

    double topOfRow(int row) const { return (m_rows.count() - 1 - row) * m_rowHeight - m_offset; }
    /// The top of a key's row; of one that is folded away, where it is drawn between its neighbours.
    double topOf(int pitch) const { return (m_rows.count() - 1 - m_rows.placeOf(pitch)) * m_rowHeight - m_offset; }
    /// Its whole part is the row at y, also beyond the rows.
    double rowAt(double y) const { return m_rows.count() - (y + m_offset) / m_rowHeight; }
    /// The nearest row that there is.
    int wholeRowAt(double y) const { return whole(rowAt(y)); }
    bool hasRow(double row) const { return row >= 0 && row < m_rows.count(); }
    /// Where a note of that key is drawn within its row.
    double noteTopOf(int pitch) const { return topOf(pitch) + (hasSeparators() ? 1 : 0); }
    double noteHeight() const { return m_rowHeight - (hasSeparators() ? 2 : 0); }
    /// The key of a row, beyond the rows that of the nearest.
    int pitchAtRow(double row) const { return m_rows.pitchOf(whole(row)); }
    int pitchAt(double y) const { return pitchAtRow(rowAt(y)); }

    void setViewHeight(double pixels)
    {
        m_viewHeight = std::max(1.0, pixels);
        setOffset(m_offset);
    }
    void setOffset(double pixels) { m_offset = std::clamp(std::round(pixels), 0.0, maxOffset()); }
    /// What is in the middle stays there.
    void setRows(const PitchRows &rows)
    {
        const double middle = rowAt(m_viewHeight / 2);
        const int pitch = pitchAtRow(middle);
        const double above = middle - m_rows.placeOf(pitch);
        m_rows = rows;
        setOffset((m_rows.count() - m_rows.placeOf(pitch) - above) * m_rowHeight - m_viewHeight / 2);
    }
    /// What is in the middle stays there.
    void setRowHeight(double height)
    {
        const double middle = (m_offset + m_viewHeight / 2) / m_rowHeight;
        m_rowHeight = std::clamp(std::round(height), kMinRowHeight, kMaxRowHeight);
        setOffset(middle * m_rowHeight - m_viewHeight / 2);
    }
    /// Higher rows where they leave room.
    void growRows() { setRowHeight(std::max(m_rowHeight, std::floor(m_viewHeight / m_rows.count()))); }
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
    /// Between two keys where it is no whole one.
    void centerOn(double pitch)
    {
        const double low = m_rows.placeOf(std::clamp(static_cast<int>(std::floor(pitch)), 0, kKeys - 1));
        const double high = m_rows.placeOf(std::clamp(static_cast<int>(std::ceil(pitch)), 0, kKeys - 1));
        setOffset((m_rows.count() - 0.5 - (low + high) / 2) * m_rowHeight - m_viewHeight / 2);
    }

    bool operator==(const PitchAxis &) const = default;

private:
    int whole(double row) const { return std::clamp(static_cast<int>(std::floor(row)), 0, m_rows.count() - 1); }

    PitchRows m_rows;
    double m_rowHeight = 15;
    double m_viewHeight = 400;
    double m_offset = (kKeys - 0.5 - kMiddleC) * m_rowHeight - m_viewHeight / 2;
};

} // namespace barline
