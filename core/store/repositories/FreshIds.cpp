#include "core/store/repositories/FreshIds.h"

#include "core/store/tables/ProjectTable.h"

namespace barline {

namespace {

constexpr qint64 kLargestBlock = 4096;

template <typename Pointer>
bool comesBeforeInList(const Pointer &a, const Pointer &b)
{
    return a->order != b->order ? a->order < b->order : a->id < b->id;
}

} // namespace

void FreshIds::giveAll(ClipBar &bar)
{
    give(bar.id);
    for (Note &note : bar.notes)
        give(note.id);
    bar = *makeClipBar(std::move(bar));
}

void FreshIds::giveAll(Clip &clip)
{
    give(clip.id);
    std::vector<ClipBarPtr> bars;
    bars.reserve(static_cast<size_t>(clip.bars.count()));
    for (int i = 0; i < clip.bars.count(); ++i) {
        ClipBar bar = clip.bars.at(ClipBarIndex(i));
        giveAll(bar);
        bars.push_back(std::make_shared<const ClipBar>(std::move(bar)));
    }
    clip.bars = ClipBars(std::move(bars));
}

void FreshIds::giveAll(ClipInstance &instance)
{
    give(instance.id);
    for (NoteOverride &noteOverride : instance.noteOverrides) {
        if (noteOverride.kind != NoteOverride::Kind::Added)
            continue;
        give(noteOverride.note);
        noteOverride.value.id = noteOverride.note;
    }
    std::sort(instance.noteOverrides.begin(), instance.noteOverrides.end(),
              [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
}

void FreshIds::giveAll(Track &track)
{
    give(track.id);
    std::vector<InstancePtr> instances;
    instances.reserve(static_cast<size_t>(track.instances.size()));
    for (const InstancePtr &pointer : track.instances) {
        ClipInstance instance = *pointer;
        giveAll(instance);
        instances.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
    }
    std::sort(instances.begin(), instances.end(), comesBeforeInList<InstancePtr>);
    track.instances = PagedList<InstancePtr>(std::move(instances));
}

void FreshIds::giveAll(Composition &composition)
{
    give(composition.id);
    for (TrackPtr &pointer : composition.tracks) {
        Track track = *pointer;
        giveAll(track);
        pointer = std::make_shared<const Track>(std::move(track));
    }
    std::sort(composition.tracks.begin(), composition.tracks.end(), comesBeforeInList<TrackPtr>);
}

qint64 FreshIds::take()
{
    if (!m_status)
        return 0;
    if (m_left == 0) {
        const Result<qint64> first = ProjectTable(m_session).reserveIds(m_blockSize);
        if (!first) {
            m_status = failure(first.error());
            return 0;
        }
        m_next = *first;
        m_left = m_blockSize;
        m_blockSize = std::min(2 * m_blockSize, kLargestBlock);
    }
    --m_left;
    return m_next++;
}

Result<void> FreshIds::finish()
{
    return m_status ? ProjectTable(m_session).keepId(m_highest) : m_status;
}

} // namespace barline
