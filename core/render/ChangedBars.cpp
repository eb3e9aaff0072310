#include "core/render/ChangedBars.h"

#include "core/render/Resolve.h"

#include <QHash>

#include <algorithm>

namespace barline {

namespace {

/// How a clip differs from what it was.
struct ClipChange
{
    bool whole = false;
    std::vector<bool> bars; ///< where not whole, by index
};

ClipChange changeOf(const Clip &before, const Clip &after)
{
    ClipChange change;
    change.whole = before.meter != after.meter || before.bars.count() != after.bars.count();
    if (change.whole)
        return change;
    change.bars.resize(static_cast<size_t>(after.bars.count()));
    for (int i = 0; i < after.bars.count(); ++i) {
        const ClipBarIndex index(i);
        if (before.bars.pointerAt(index) == after.bars.pointerAt(index))
            continue;
        // A meter of its own moves the ends of notes in other bars.
        if (before.bars.at(index).meter != after.bars.at(index).meter)
            change.whole = true;
        change.bars[static_cast<size_t>(i)] = true;
    }
    return change;
}

class BarMarker
{
public:
    BarMarker(const Project &before, const Project &after, int barCount)
        : m_before(before)
        , m_after(after)
        , m_marked(static_cast<size_t>(std::max(0, barCount)))
    {}

    std::vector<bool> take() { return std::move(m_marked); }
    void markAll() { std::fill(m_marked.begin(), m_marked.end(), true); }
    void mark(const ClipInstance &instance)
    {
        for (int own = 0; own < instance.lengthBars; ++own)
            mark(instance.startBar + own);
    }

    void compare(const Track &before, const Track &after)
    {
        QHash<InstanceId, InstancePtr> old;
        for (const InstancePtr &instance : before.instances)
            old.insert(instance->id, instance);
        QList<InstanceId> kept;
        for (const InstancePtr &instance : after.instances) {
            const InstancePtr was = old.take(instance->id);
            if (was)
                kept.append(instance->id);
            if (was == instance) {
                markClips(*instance);
                continue;
            }
            mark(*instance);
            if (was)
                mark(*was);
        }
        QList<InstanceId> keptBefore;
        for (const InstancePtr &instance : before.instances) {
            if (!old.contains(instance->id))
                keptBefore.append(instance->id);
        }
        for (const InstancePtr &gone : std::as_const(old))
            mark(*gone);
        // Another order of the list: of two that overlap, another one's controllers hold.
        if (kept != keptBefore) {
            for (const InstancePtr &instance : after.instances)
                mark(*instance);
        }
    }

private:
    void mark(BarNumber bar)
    {
        const auto index = static_cast<size_t>(bar.value() - 1);
        if (bar >= BarNumber(1) && index < m_marked.size())
            m_marked[index] = true;
    }

    void markClips(const ClipInstance &instance)
    {
        const ClipChange *own = changeOfClip(instance.clip);
        bool differs = own != nullptr;
        for (const TrackBar &bar : instance.bars)
            differs = changeOfClip(bar.clip) || differs;
        if (!differs)
            return;
        for (int i = 0; i < instance.lengthBars; ++i) {
            const TrackBar source = sourceOf(m_after, instance, ClipBarIndex(i));
            const ClipChange *change = changeOfClip(source.clip);
            const auto index = static_cast<size_t>(std::max(0, source.clipBar.value()));
            if (change && (change->whole || index >= change->bars.size() || change->bars[index]))
                mark(instance.startBar + i);
        }
    }

    /// Null where the clip is as it was.
    const ClipChange *changeOfClip(ClipId id)
    {
        auto known = m_changes.find(id);
        if (known == m_changes.end()) {
            std::shared_ptr<const ClipChange> change;
            const ClipPtr before = m_before.clips.find(id);
            const ClipPtr after = m_after.clips.find(id);
            if (before != after)
                change =
                    std::make_shared<ClipChange>(before && after ? changeOf(*before, *after) : ClipChange{true, {}});
            known = m_changes.insert(id, change);
        }
        return known->get();
    }

    const Project &m_before;
    const Project &m_after;
    std::vector<bool> m_marked;
    QHash<ClipId, std::shared_ptr<const ClipChange>> m_changes;
};

} // namespace

std::vector<bool> changedBars(const Project &before, const Project &after, CompositionId composition, int barCount)
{
    BarMarker marker(before, after, barCount);
    const CompositionPtr was = before.compositions.find(composition);
    const CompositionPtr is = after.compositions.find(composition);
    const auto sameTrack = [](const TrackPtr &a, const TrackPtr &b) {
        return a->id == b->id && a->instrument.bendRange == b->instrument.bendRange;
    };
    const bool comparable =
        was && is && was->meters == is->meters &&
        std::equal(was->tracks.begin(), was->tracks.end(), is->tracks.begin(), is->tracks.end(), sameTrack);
    if (!comparable) {
        marker.markAll();
    } else {
        for (qsizetype i = 0; i < is->tracks.size(); ++i)
            marker.compare(*was->tracks.at(i), *is->tracks.at(i));
    }
    return marker.take();
}

} // namespace barline
