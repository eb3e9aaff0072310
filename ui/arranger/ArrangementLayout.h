#pragma once

#include "core/model/Composition.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace barline {

/// An instance in its row.
struct Block
{
    InstancePtr instance;
    Ticks start; ///< from the composition's start
    Ticks end;
    int lane = 0;  ///< 0 unless it overlaps others: then how many of them it lies on
    int lanes = 1; ///< of the group of overlapping blocks that it belongs to
};

/// A track with its blocks in order of start.
class ArrangementRow
{
public:
    ArrangementRow(TrackPtr track, const MeterMap &meters);

    const TrackPtr &track() const { return m_track; }
    const std::vector<Block> &blocks() const { return m_blocks; }
    /// The blocks that are heard within `from` (in) to `to` (out), lower lanes first. Costs what it returns, and what
    /// long blocks hide.
    std::vector<const Block *> between(Ticks from, Ticks to) const;
    /// The block of an instance; null where the track has none such.
    const Block *find(InstanceId instance) const;
    /// Where the last block ends.
    Ticks end() const { return m_reach.empty() ? Ticks() : m_reach.back(); }

private:
    void stack();

    TrackPtr m_track;
    std::vector<Block> m_blocks;
    std::vector<Ticks> m_reach; ///< by block: the furthest end of it and those before
    QHash<InstanceId, size_t> m_places;
};

/// Which block is where: rows of tracks in pixels downwards from the first row's top, ticks along. Made anew after each
/// edit, at the cost of the tracks that changed. A plain value.
class ArrangementLayout
{
public:
    static constexpr int kRowHeight = 52;
    static constexpr int kBlockMargin = 4;  ///< above a block and below it
    static constexpr int kTitleHeight = 15; ///< of a block's strip with its name

    /// Null: no rows.
    void setComposition(const CompositionPtr &composition);

    int rowCount() const { return static_cast<int>(m_rows.size()); }
    const ArrangementRow &row(int index) const { return *m_rows.at(static_cast<size_t>(index)); }
    int height() const { return rowCount() * kRowHeight; }
    /// -1 above the first row and below the last.
    int rowAt(int y) const;
    int topOf(int row) const { return row * kRowHeight; }
    /// The top and height of a block in pixels.
    struct Extent
    {
        int top = 0;
        int height = 0;
    };
    static Extent extentOf(const Block &block, int row);

    /// The block at a place, the upper one where some overlap; null for a free place.
    const Block *blockAt(Ticks at, int y) const;
    struct Found
    {
        int row = -1;
        const Block *block = nullptr;
    };
    /// Linear in the number of rows.
    Found find(InstanceId instance) const;

    const MeterMap &meters() const { return m_meters; }
    /// Where the music, its sections and its loops end.
    Ticks end() const { return m_end; }
    bool hasBlocks() const;

private:
    MeterMap m_meters;
    std::vector<std::shared_ptr<const ArrangementRow>> m_rows;
    Ticks m_end;
};

} // namespace barline
