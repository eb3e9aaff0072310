#include "ui/arranger/ArrangementLayout.h"

#include "core/model/TrackFolder.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

/// How far the title of the block beneath looks out, where blocks lie on each other.
constexpr int kLaneStep = 12;
constexpr double kLaneShare = 0.46; ///< what all steps of a group take together at most

constexpr int kTitleHeight = 15;
constexpr int kThinTitle = 3;
constexpr int kTitlesFrom = 24; ///< height of a block
constexpr int kBlockMargin = 4;
constexpr int kSmallMargin = 2;
constexpr int kMarginFrom = 40; ///< height of a row

using RowPtr = std::shared_ptr<const ArrangementRow>;

/// The rows as they were, which mostly is where they are.
class RowsBefore
{
public:
    explicit RowsBefore(const std::vector<RowPtr> &rows)
        : m_rows(rows)
    {}

    RowPtr find(size_t at, TrackId track)
    {
        if (at < m_rows.size() && m_rows[at]->track()->id == track)
            return m_rows[at];
        if (m_byTrack.isEmpty()) {
            for (const RowPtr &row : m_rows)
                m_byTrack.insert(row->track()->id, row);
        }
        return m_byTrack.value(track);
    }

private:
    const std::vector<RowPtr> &m_rows;
    QHash<TrackId, RowPtr> m_byTrack;
};

/// Whether a track that follows the same ones has the same place: its folder is in its extras.
bool standsAsBefore(const Track &before, const Track &track)
{
    return before.id == track.id && before.extras == track.extras;
}

} // namespace

ArrangementRow::ArrangementRow(TrackPtr track, const MeterMap &meters, const ArrangementRow *before)
    : m_track(std::move(track))
    , m_content(before && before->m_track->instances == m_track->instances ? before->m_content
                                                                           : contentOf(*m_track, meters))
{}

std::shared_ptr<const ArrangementRow::Content> ArrangementRow::contentOf(const Track &track, const MeterMap &meters)
{
    auto content = std::make_shared<Content>();
    std::vector<Block> &blocks = content->blocks;
    blocks.reserve(static_cast<size_t>(track.instances.size()));
    for (const InstancePtr &instance : track.instances)
        blocks.push_back({instance, meters.startOf(instance->startBar), meters.startOf(instance->endBar()), 0, 1});
    std::stable_sort(blocks.begin(), blocks.end(), [](const Block &a, const Block &b) { return a.start < b.start; });
    stack(blocks);
    Ticks reach;
    content->places.reserve(blocks.size());
    for (size_t i = 0; i < blocks.size(); ++i) {
        content->reach.push_back(reach = std::max(reach, blocks[i].end));
        content->places.emplace_back(blocks[i].instance->id, i);
    }
    std::sort(content->places.begin(), content->places.end());
    return content;
}

const Block *ArrangementRow::find(InstanceId instance) const
{
    const auto &places = m_content->places;
    const auto place = std::lower_bound(places.begin(), places.end(), std::pair(instance, size_t(0)));
    return place == places.end() || place->first != instance ? nullptr : &m_content->blocks[place->second];
}

void ArrangementRow::stack(std::vector<Block> &blocks)
{
    std::vector<Ticks> laneEnds;
    size_t groupStart = 0;
    Ticks groupEnd;
    const auto closeGroup = [&](size_t end) {
        for (size_t i = groupStart; i < end; ++i)
            blocks[i].lanes = static_cast<int>(laneEnds.size());
        laneEnds.clear();
        groupStart = end;
    };
    for (size_t i = 0; i < blocks.size(); ++i) {
        Block &block = blocks[i];
        if (block.start >= groupEnd)
            closeGroup(i);
        const auto free = std::find_if(laneEnds.begin(), laneEnds.end(), [&](Ticks end) { return end <= block.start; });
        block.lane = static_cast<int>(free - laneEnds.begin());
        if (free == laneEnds.end())
            laneEnds.push_back(block.end);
        else
            *free = block.end;
        groupEnd = std::max(groupEnd, block.end);
    }
    closeGroup(blocks.size());
}

std::vector<const Block *> ArrangementRow::between(Ticks from, Ticks to) const
{
    std::vector<const Block *> found;
    const auto first =
        std::upper_bound(m_content->reach.begin(), m_content->reach.end(), from) - m_content->reach.begin();
    for (auto block = blocks().begin() + first; block != blocks().end() && block->start < to; ++block) {
        if (block->end > from)
            found.push_back(&*block);
    }
    std::stable_sort(found.begin(), found.end(), [](const Block *a, const Block *b) { return a->lane < b->lane; });
    return found;
}

void ArrangementLayout::setComposition(const CompositionPtr &composition, const RowView &view)
{
    if (!composition) {
        *this = ArrangementLayout();
        return;
    }
    const bool sameMeters = m_meters == composition->meters;
    m_meters = composition->meters;
    const std::vector<RowPtr> old = std::exchange(m_rows, {});
    const std::vector<RowPtr> none;
    RowsBefore before(sameMeters ? old : none);
    const auto &tracks = composition->tracks;
    bool isPlaced = m_view == view && std::ssize(old) == tracks.size();
    m_end = Ticks();
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const TrackPtr &track = tracks.at(i);
        const auto index = static_cast<size_t>(i);
        const RowPtr kept = before.find(index, track->id);
        const bool isSame = kept && kept->track() == track;
        isPlaced = isPlaced && (isSame ? kept == old[index] : standsAsBefore(*old[index]->track(), *track));
        m_rows.push_back(isSame ? kept : std::make_shared<const ArrangementRow>(track, m_meters, kept.get()));
        m_end = std::max(m_end, m_rows.back()->end());
    }
    if (!isPlaced) {
        m_view = view;
        placeRows();
    }
    for (const Loop &loop : composition->loops)
        m_end = std::max(m_end, m_meters.startOf(loop.startBar + loop.lengthBars));
    for (const Marker &marker : composition->markers)
        m_end = std::max(m_end, m_meters.startOf(marker.bar + marker.lengthBars.value_or(1)));
}

void ArrangementLayout::placeRows()
{
    m_places.clear();
    m_folders.clear();
    int y = 0;
    QStringList inside;        // the names of the folders that the row before was in
    std::vector<size_t> open;  // their rows, outermost first, as far as they can be seen
    qsizetype foldedFrom = -1; // the depth of the one that hides the rows, if any
    for (int row = 0; row < rowCount(); ++row) {
        const QStringList names = folderNames(folderOf(*m_rows[static_cast<size_t>(row)]->track()));
        qsizetype shared = 0;
        while (shared < std::min(inside.size(), names.size()) && inside.at(shared) == names.at(shared))
            ++shared;
        open.resize(std::min(open.size(), static_cast<size_t>(shared)));
        if (foldedFrom >= shared)
            foldedFrom = -1;
        inside = names;
        for (qsizetype depth = shared; depth < names.size() && foldedFrom < 0; ++depth) {
            FolderRow folder;
            folder.folder = names.mid(0, depth + 1).join(u'/');
            folder.depth = static_cast<int>(depth);
            folder.firstRow = row;
            folder.isFolded = m_view.folded.contains(folder.folder);
            folder.top = y;
            if (folder.isFolded)
                foldedFrom = depth;
            y += kFolderHeight;
            open.push_back(m_folders.size());
            m_folders.push_back(folder);
        }
        const int height = foldedFrom >= 0 ? 0 : m_view.heightOf(m_rows[static_cast<size_t>(row)]->track()->id);
        m_places.push_back({y, height, static_cast<int>(names.size())});
        y += height;
        for (const size_t folder : open)
            m_folders[folder].endRow = row + 1;
    }
    m_height = y;
}

int ArrangementLayout::lastRowFrom(int y) const
{
    const auto below = std::upper_bound(m_places.begin(), m_places.end(), y,
                                        [](int at, const Place &place) { return at < place.top; });
    return static_cast<int>(below - m_places.begin()) - 1;
}

int ArrangementLayout::rowAt(int y) const
{
    const int row = lastRowFrom(y);
    return row >= 0 && y < topOf(row) + heightOf(row) ? row : -1;
}

double ArrangementLayout::rowsAbove(int y) const
{
    if (y < 0 || y >= m_height)
        return (y < 0 ? 0 : rowCount()) + static_cast<double>(y < 0 ? y : y - m_height) / m_view.height;
    const int row = lastRowFrom(y);
    const int into = row < 0 ? 0 : y - topOf(row);
    return row >= 0 && into < heightOf(row) ? row + static_cast<double>(into) / heightOf(row) : row + 1;
}

int ArrangementLayout::yOf(double rows) const
{
    const int row = static_cast<int>(std::floor(rows));
    return topOf(row) + static_cast<int>(std::lround((rows - row) * heightOf(row)));
}

int ArrangementLayout::topOf(int row) const
{
    if (row < 0)
        return row * m_view.height;
    return row < rowCount() ? m_places[static_cast<size_t>(row)].top : m_height + (row - rowCount()) * m_view.height;
}

int ArrangementLayout::heightOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_places[static_cast<size_t>(row)].height : m_view.height;
}

std::pair<int, int> ArrangementLayout::rowsBetween(int top, int bottom) const
{
    return {std::max(0, lastRowFrom(top)), lastRowFrom(bottom)};
}

const FolderRow *ArrangementLayout::folderAt(int y) const
{
    const auto below = std::upper_bound(m_folders.begin(), m_folders.end(), y,
                                        [](int at, const FolderRow &folder) { return at < folder.top; });
    if (below == m_folders.begin())
        return nullptr;
    const FolderRow &folder = *(below - 1);
    return y < folder.top + kFolderHeight ? &folder : nullptr;
}

int ArrangementLayout::marginOf(int rowHeight)
{
    return rowHeight >= kMarginFrom ? kBlockMargin : kSmallMargin;
}

int ArrangementLayout::titleHeightOf(int blockHeight)
{
    return blockHeight >= kTitlesFrom ? kTitleHeight : kThinTitle;
}

ArrangementLayout::Extent ArrangementLayout::extentOf(const Block &block, int row) const
{
    const int height = heightOf(row);
    if (height == 0)
        return {topOf(row), 0};
    const int margin = marginOf(height);
    const int whole = height - 2 * margin;
    const int space = static_cast<int>(whole * kLaneShare);
    const int step = block.lanes > 1 ? std::min(kLaneStep, space / (block.lanes - 1)) : 0;
    return {topOf(row) + margin + block.lane * step, whole - (block.lanes - 1) * step};
}

const Block *ArrangementLayout::blockAt(Ticks at, int y) const
{
    const int index = rowAt(y);
    if (index < 0 || at < Ticks())
        return nullptr;
    const std::vector<const Block *> blocks = row(index).between(at, at + Ticks(1));
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        const Extent extent = extentOf(**block, index);
        if (y >= extent.top && y < extent.top + extent.height)
            return *block;
    }
    return nullptr;
}

ArrangementLayout::Found ArrangementLayout::find(InstanceId instance) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (const Block *block = row(i).find(instance))
            return {i, block};
    }
    return {};
}

bool ArrangementLayout::hasBlocks() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto &row) { return !row->blocks().empty(); });
}

} // namespace barline
