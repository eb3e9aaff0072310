#pragma once

#include "core/model/Composition.h"
#include "ui/arranger/tracks/RowView.h"

#include <memory>
#include <optional>
#include <utility>
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
    /// `before`: the track's row in the same meters as it was, if any. Where it plays the same, its blocks are shared.
    ArrangementRow(TrackPtr track, const MeterMap &meters, const ArrangementRow *before = nullptr);

    const TrackPtr &track() const { return m_track; }
    const std::vector<Block> &blocks() const { return m_content->blocks; }
    /// The blocks that are heard within `from` (in) to `to` (out), lower lanes first. Costs what it returns, and what
    /// long blocks hide.
    std::vector<const Block *> between(Ticks from, Ticks to) const;
    /// The block of an instance; null where the track has none such.
    const Block *find(InstanceId instance) const;
    /// Where the last block ends.
    Ticks end() const { return m_content->reach.empty() ? Ticks() : m_content->reach.back(); }

private:
    struct Content
    {
        std::vector<Block> blocks;
        std::vector<Ticks> reach;                          ///< by block: the furthest end of it and those before
        std::vector<std::pair<InstanceId, size_t>> places; ///< which block an instance is, in order of ids
    };

    static std::shared_ptr<const Content> contentOf(const Track &track, const MeterMap &meters);
    static void stack(std::vector<Block> &blocks);

    TrackPtr m_track;
    std::shared_ptr<const Content> m_content;
};

/// The row of a folder, above the tracks that it holds.
struct FolderRow
{
    QString folder; ///< its whole name
    int depth = 0;
    int top = 0;
    int firstRow = 0; ///< of the tracks that it holds, those of folders in it too
    int endRow = 0;
    bool isFolded = false;
};

/// Which block is where: rows in pixels downwards from the first one's top, ticks along. Rows of tracks are counted as
/// the song counts its tracks; in between are rows of folders, and rows in a folded one have no height. Made anew after
/// each edit, at the cost of the tracks that changed. A plain value.
class ArrangementLayout
{
public:
    static constexpr int kFolderHeight = 26;

    /// Null: no rows.
    void setComposition(const CompositionPtr &composition, const RowView &view = {});

    int rowCount() const { return static_cast<int>(m_rows.size()); }
    const ArrangementRow &row(int index) const { return *m_rows.at(static_cast<size_t>(index)); }
    int height() const { return m_height; }
    /// The row of a track; -1 above the first, below the last and on a folder's.
    int rowAt(int y) const;
    /// What of the rows is above `y`, one for each: 1.5 in the middle of the second. As if there were more below the
    /// last.
    double rowsAbove(int y) const;
    /// Where so many rows end.
    int yOf(double rows) const;
    int topOf(int row) const;
    /// 0 in a folded folder.
    int heightOf(int row) const;
    /// How many folders a track is in.
    int foldersAround(int row) const { return m_places.at(static_cast<size_t>(row)).foldersAround; }
    /// Those of tracks that can be seen from `top` to `bottom`; none where the first is behind the last.
    std::pair<int, int> rowsBetween(int top, int bottom) const;
    const std::vector<FolderRow> &folders() const { return m_folders; }
    /// Null where none is.
    const FolderRow *folderAt(int y) const;

    /// The top and height of a block in pixels.
    struct Extent
    {
        int top = 0;
        int height = 0;
    };
    /// Without height where its row has none.
    Extent extentOf(const Block &block, int row) const;
    /// The free part of a row, above its blocks and below them.
    static int marginOf(int rowHeight);
    /// Of the strip in which the name of a block stands; a block that is lower has a thin one without.
    static int titleHeightOf(int blockHeight);

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
    struct Place
    {
        int top = 0;
        int height = 0;
        int foldersAround = 0;
    };

    /// By m_view.
    void placeRows();
    /// The last row that does not begin below `y`; -1 where none.
    int lastRowFrom(int y) const;

    MeterMap m_meters;
    RowView m_view;
    std::vector<std::shared_ptr<const ArrangementRow>> m_rows;
    std::vector<Place> m_places; ///< of m_rows
    std::vector<FolderRow> m_folders;
    int m_height = 0;
    Ticks m_end;
};

} // namespace barline
