#pragma once

#include "core/model/Project.h"

#include <QHash>

#include <optional>

namespace barline {

/// Bars that come and go at one place of a clip: from `at` on, `removed` bars give way to `added` ones.
struct BarMoves
{
    int before = 0; ///< how many bars the clip had
    int at = 0;
    int removed = 0;
    int added = 0;

    int after() const { return before - removed + added; }
    /// Where a bar of before stands now; nothing where it is gone.
    std::optional<int> to(int bar) const;
};

/// A note that went on into a later bar of its clip, without leaving its place in time.
struct NoteMove
{
    ClipBarIndex from;
    ClipBarIndex to;
    Ticks earlier; ///< so much less far from its bar's start
};
using NoteMoves = QHash<NoteId, NoteMove>;

/// What an instance is once bars of a clip moved: it begins at the bar that it began at, and what differs in it stays
/// with the bar that it was made for, as many passes through the clip as before. What was made for a bar that is gone
/// goes with it; an own bar that was re-pointed to one plays its own again. An instance that plays the clip once,
/// whole, goes on doing so where `room` bars are enough; any other keeps its length.
ClipInstance followed(const ClipInstance &instance, ClipId clip, const BarMoves &bars, const NoteMoves &notes,
                      int room);
/// The same of all instances of the project that play the clip; the room is what there is up to the next instance of
/// the track.
void followBars(Project &project, ClipId clip, const BarMoves &bars, const NoteMoves &notes);

} // namespace barline
