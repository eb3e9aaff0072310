#include "ui/arranger/ArrangementLayout.h"

#include <algorithm>

namespace barline {

namespace {

/// How far the title of the block beneath looks out, where blocks lie on each other.
constexpr int kLaneStep = 12;
constexpr int kLaneSpace = 20; ///< what all steps of a group take together at most

} // namespace

ArrangementRow::ArrangementRow(TrackPtr track, const MeterMap &meters)
    : m_track(std::move(track))
{
    m_blocks.reserve(static_cast<size_t>(m_track->instances.size()));
    for (const InstancePtr &instance : m_track->instances)
        m_blocks.push_back({instance, meters.startOf(instance->startBar), meters.startOf(instance->endBar()), 0, 1});
    std::stable_sort(m_blocks.begin(), m_blocks.end(),
                     [](const Block &a, const Block &b) { return a.start < b.start; });
    stack();
    Ticks reach;
    m_places.reserve(static_cast<qsizetype>(m_blocks.size()));
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        m_reach.push_back(reach = std::max(reach, m_blocks[i].end));
        m_places.insert(m_blocks[i].instance->id, i);
    }
}

const Block *ArrangementRow::find(InstanceId instance) const
{
    const auto place = m_places.constFind(instance);
    return place == m_places.cend() ? nullptr : &m_blocks[*place];
}

void ArrangementRow::stack()
{
    std::vector<Ticks> laneEnds;
    size_t groupStart = 0;
    Ticks groupEnd;
    const auto closeGroup = [&](size_t end) {
        for (size_t i = groupStart; i < end; ++i)
            m_blocks[i].lanes = static_cast<int>(laneEnds.size());
        laneEnds.clear();
        groupStart = end;
    };
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        Block &block = m_blocks[i];
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
    closeGroup(m_blocks.size());
}

std::vector<const Block *> ArrangementRow::between(Ticks from, Ticks to) const
{
    std::vector<const Block *> found;
    const auto first = std::upper_bound(m_reach.begin(), m_reach.end(), from) - m_reach.begin();
    for (auto block = m_blocks.begin() + first; block != m_blocks.end() && block->start < to; ++block) {
        if (block->end > from)
            found.push_back(&*block);
    }
    std::stable_sort(found.begin(), found.end(), [](const Block *a, const Block *b) { return a->lane < b->lane; });
    return found;
}

void ArrangementLayout::setComposition(const CompositionPtr &composition)
{
    if (!composition) {
        *this = ArrangementLayout();
        return;
    }
    const bool sameMeters = m_meters == composition->meters;
    m_meters = composition->meters;
    const auto old = std::move(m_rows);
    m_rows.clear();
    m_end = Ticks();
    for (const TrackPtr &track : composition->tracks) {
        const auto kept = std::find_if(old.begin(), old.end(), [&](const auto &row) { return row->track() == track; });
        if (sameMeters && kept != old.end())
            m_rows.push_back(*kept);
        else
            m_rows.push_back(std::make_shared<const ArrangementRow>(track, m_meters));
        m_end = std::max(m_end, m_rows.back()->end());
    }
    for (const Loop &loop : composition->loops)
        m_end = std::max(m_end, m_meters.startOf(loop.startBar + loop.lengthBars));
    for (const Marker &marker : composition->markers)
        m_end = std::max(m_end, m_meters.startOf(marker.bar + marker.lengthBars.value_or(1)));
}

int ArrangementLayout::rowAt(int y) const
{
    if (y < 0 || y >= height())
        return -1;
    return y / kRowHeight;
}

ArrangementLayout::Extent ArrangementLayout::extentOf(const Block &block, int row)
{
    const int whole = kRowHeight - 2 * kBlockMargin;
    const int step = block.lanes > 1 ? std::min(kLaneStep, kLaneSpace / (block.lanes - 1)) : 0;
    return {row * kRowHeight + kBlockMargin + block.lane * step, whole - (block.lanes - 1) * step};
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
