#pragma once

#include "core/edit/Edit.h"
#include "core/edit/arrange/SongBars.h"
#include "core/model/OwnBarSource.h"

namespace barline {

/// Which bar of which clip.
struct ClipBarRef
{
    ClipId clip;
    ClipBarIndex bar;
    bool operator==(const ClipBarRef &) const = default;
};

inline size_t qHash(const ClipBarRef &ref, size_t seed = 0) noexcept
{
    return qHashMulti(seed, ref.clip, ref.bar);
}

/// A bar of a block: where what it plays, and what differs from that, can be chosen.
struct OwnBar
{
    int track = 0; ///< its place in the composition
    InstancePtr instance;
    ClipBarIndex index;

    BarNumber songBar() const { return instance->startBar + index.value(); }
};

/// Those of the blocks in bars of a song, by track, then by bar; of blocks that overlap in the order of their list.
QList<OwnBar> ownBarsIn(const Composition &composition, const SongBars &bars);

// What own bars play. Pure, any thread; an edit that changes nothing is empty.

/// The bar that an own bar plays, as sourceOf() says; null where it does not exist.
ClipBarPtr playedIn(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar);
/// An own bar, and the clip bar that it is to play.
struct PointedBar
{
    OwnBar bar;
    ClipId clip;
    ClipBarIndex clipBar;
};
/// Points the own bar at it; one whose turn it is anyway is not re-pointed.
void pointAt(const Project &project, ClipInstance &instance, const PointedBar &to);
Edit pointOwnBars(const Project &project, const Composition &composition, const QList<PointedBar> &bars);
/// Points own bars at clip bars: the first of each block's run of them at `first`, those after it at the bars after it,
/// going round. What differs in them stays.
Edit pointOwnBars(const Project &project, const Composition &composition, const QList<OwnBar> &bars, ClipId clip,
                  ClipBarIndex first);
/// Lets re-pointed ones play the bars again whose turn it is.
Edit pointBack(const Composition &composition, const QList<OwnBar> &bars);

// What differs in own bars from the clip bars that they play: curves and notes.

/// On its way from some own bars to others. A value.
struct CopiedChanges
{
    struct OfNote
    {
        NoteOverride change;
        std::optional<Note> original; ///< that it is of; none of one that is added, nor of an orphan
    };
    struct Bar
    {
        int track = 0; ///< from the first one's
        int bar = 0;   ///< likewise
        std::optional<BarExpression> expression;
        QList<OfNote> notes;
    };
    QList<Bar> bars;

    bool isEmpty() const;
};

CopiedChanges copiedChanges(const Project &project, const QList<OwnBar> &bars);

struct PastedChanges
{
    Edit edit;
    int lost = 0; ///< changes of notes that are not in the bars
};
/// Where copied changes go that are pasted at these bars: to all of them, over and over; from one alone to as many as
/// there were.
QList<OwnBar> placesForChanges(const Composition &composition, const CopiedChanges &changes, const QList<OwnBar> &at);
/// Gives own bars these changes in place of their own. A change of a note goes to the one that has its start and pitch.
/// Takes as many ids from `firstId` on as idsForChanges() says at most.
PastedChanges pasteChanges(const Project &project, const Composition &composition, const CopiedChanges &changes,
                           const QList<OwnBar> &at, qint64 firstId);
qint64 idsForChanges(const CopiedChanges &changes, const QList<OwnBar> &at);
/// Makes own bars as their clip bars are.
Edit clearChanges(const Composition &composition, const QList<OwnBar> &bars);

} // namespace barline
