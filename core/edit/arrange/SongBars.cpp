#include "core/edit/arrange/SongBars.h"

#include "core/edit/Difference.h"
#include "core/edit/Header.h"
#include "core/edit/arrange/InstanceBars.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/SongMaps.h"
#include "core/model/Fields.h"

#include <limits>

namespace barline {

namespace {

/// A block is cut at the places of an order, of which there are four at most.
constexpr int kMostParts = 4;

bool isChosen(const SongBars &bars, TrackId track)
{
    return !bars.tracks || bars.tracks->contains(track);
}

/// What stays of a block: first what it is itself from then on, which is not carried if there is such, then the rest in
/// order of place.
QList<ClipInstance> partsOf(const Project &project, const ClipInstance &instance, const BarOrder &order)
{
    const BarRange whole{instance.startBar, instance.endBar()};
    const int clipBars = clipBarsOf(project, instance.clip);
    QList<ClipInstance> parts;
    qsizetype itself = -1;
    BarNumber lastEnd; ///< of the part before, as the bars were
    for (const PlacedBars &place : order.places()) {
        const BarRange here = place.bars.intersected(whole);
        if (here.isEmpty())
            continue;
        ClipInstance part = partOf(project, instance, ClipBarIndex(here.first - whole.first), here.count());
        part.startBar = place.to(here.first);
        const int left = here.first - lastEnd;
        const bool goesOn = !parts.isEmpty() && parts.constLast().endBar() == part.startBar && left >= 0 &&
                            (clipBars > 0 ? left % clipBars == 0 : left == 0);
        if (goesOn)
            parts.last() = joined(project, parts.constLast(), part);
        else
            parts.append(std::move(part));
        if (itself < 0 && !place.isCarried)
            itself = parts.size() - 1;
        lastEnd = here.end;
    }
    if (itself > 0)
        parts.move(itself, 0);
    return parts;
}

/// Puts the blocks of tracks where their bars go.
class BlocksInOrder
{
public:
    BlocksInOrder(const Project &project, const Composition &composition, const BarOrder &order, qint64 firstId,
                  Edit &edit)
        : m_project(project)
        , m_composition(composition)
        , m_order(order)
        , m_documentIds(composition)
        , m_nextId(firstId)
        , m_edit(edit)
    {}

    void reorder(const Track &track)
    {
        m_last = {std::numeric_limits<qint64>::min(), 0};
        for (const InstancePtr &instance : track.instances) {
            QList<ClipInstance> parts = partsOf(m_project, *instance, m_order);
            if (parts.isEmpty()) {
                m_edit.instances.removed.append({m_composition.id, track.id, *instance});
                continue;
            }
            settle(parts[0]);
            addDifference({m_composition.id, track.id, *instance}, {m_composition.id, track.id, parts.at(0)}, m_edit);
            for (qsizetype i = 1; i < parts.size(); ++i) {
                ClipInstance &part = parts[i];
                part.id = InstanceId(m_nextId++);
                part.documentId = m_documentIds.freeFor(part.id);
                settle(part);
                m_edit.instances.added.append({m_composition.id, track.id, std::move(part)});
            }
        }
    }

private:
    /// Keeps it after those that it was after: of two that overlap, the later one's controllers hold.
    void settle(ClipInstance &instance)
    {
        if (std::pair(instance.order, instance.id.value()) < m_last)
            instance.order = m_last.first + (instance.id.value() < m_last.second ? 1 : 0);
        m_last = {instance.order, instance.id.value()};
    }

    const Project &m_project;
    const Composition &m_composition;
    const BarOrder &m_order;
    DocumentIds m_documentIds;
    qint64 m_nextId;
    Edit &m_edit;
    std::pair<qint64, qint64> m_last; ///< order and id of the one before
};

Edit reorder(const Project &project, const Composition &composition, const SongBars &bars, const BarOrder &order,
             bool withMaps, qint64 firstId)
{
    Edit edit;
    if (withMaps) {
        Composition after = headerOf(composition);
        reorderMaps(after, order);
        if (differingFields(composition, after) != 0)
            edit.compositions.change(headerOf(composition), std::move(after));
    }
    BlocksInOrder blocks(project, composition, order, firstId, edit);
    for (const TrackPtr &track : composition.tracks) {
        if (isChosen(bars, track->id))
            blocks.reorder(*track);
    }
    return edit;
}

/// Whether there are such bars, and a song may be so much longer.
bool canReorder(const Composition &composition, const BarRange &range, int longer)
{
    return range.first >= BarNumber(1) && !range.isEmpty() && range.end.value() <= kMostSongBars &&
           endOf(composition).value() <= kMostSongBars - longer;
}

} // namespace

qint64 idsForSongBars(const Composition &composition, const SongBars &bars)
{
    qint64 blocks = 0;
    for (const TrackPtr &track : composition.tracks)
        blocks += isChosen(bars, track->id) ? track->instances.size() : 0;
    return blocks * (kMostParts - 1);
}

Edit insertSongBars(const Project &project, const Composition &composition, const SongBars &bars, qint64 firstId)
{
    if (!canReorder(composition, bars.range, bars.range.count()))
        return {};
    return reorder(project, composition, bars, BarOrder::inserting(bars.range), !bars.tracks, firstId);
}

Edit removeSongBars(const Project &project, const Composition &composition, const SongBars &bars, Ripple ripple,
                    qint64 firstId)
{
    if (!canReorder(composition, bars.range, 0))
        return {};
    if (ripple == Ripple::Off)
        return reorder(project, composition, bars, BarOrder::clearing(bars.range), false, firstId);
    return reorder(project, composition, bars, BarOrder::removing(bars.range), !bars.tracks, firstId);
}

Edit copySongBars(const Project &project, const Composition &composition, const SongBars &bars, BarNumber to,
                  Ripple ripple, qint64 firstId)
{
    if (!canReorder(composition, bars.range, bars.range.count()) || to < BarNumber(1) ||
        to.value() > kMostSongBars - bars.range.count())
        return {};
    if (ripple == Ripple::Off)
        return reorder(project, composition, bars, BarOrder::copyingOver(bars.range, to), false, firstId);
    return reorder(project, composition, bars, BarOrder::copying(bars.range, to), !bars.tracks, firstId);
}

Edit duplicateSongBars(const Project &project, const Composition &composition, const SongBars &bars, Ripple ripple,
                       qint64 firstId)
{
    return copySongBars(project, composition, bars, bars.range.end, ripple, firstId);
}

Edit moveSongBars(const Project &project, const Composition &composition, const SongBars &bars, BarNumber to,
                  Ripple ripple, qint64 firstId)
{
    const BarRange &range = bars.range;
    if (!canReorder(composition, range, 0) || to < BarNumber(1) || to.value() > kMostSongBars - range.count())
        return {};
    if (ripple == Ripple::Off) {
        if (to == range.first)
            return {};
        return reorder(project, composition, bars, BarOrder::movingOver(range, to), false, firstId);
    }
    if (to >= range.first && to <= range.end)
        return {};
    return reorder(project, composition, bars, BarOrder::moving(range, to), !bars.tracks, firstId);
}

} // namespace barline
