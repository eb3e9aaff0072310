#pragma once

#include "core/edit/arrange/SongBars.h"

namespace barline {

/// Bars of a song on their way from one place to another, or to another project. A value.
struct CopiedBars
{
    Composition song;              ///< of nothing but them, from bar 1 on; tracks between theirs are there, and empty
    int count = 0;                 ///< how many bars
    std::optional<QSet<int>> rows; ///< which of its tracks they are of; all where absent
    QList<ClipPtr> clips;          ///< that they play, as they were

    bool isEmpty() const { return count <= 0; }
};

/// Blocks are cut where the bars begin and end, and keep what differs in them. Tempo, meter, key, markers, sections and
/// loops are those of the bars; a section or loop that does not lie within them is left out.
CopiedBars copiedBars(const Project &project, const Composition &composition, const SongBars &bars);
/// The song with the clips that it plays, to be written as text.
Project projectOf(const CopiedBars &copied);

/// Where bars are put: before one, or from it on over what is there without ripple.
struct BarsPlace
{
    BarNumber bar{1};
    /// Those of some tracks go to this one and those below; those of all to the tracks that they come from, in another
    /// song to those of the same name. Where a track is missing, one like theirs is added for what plays in it.
    TrackId track;
    /// Whether they come from this project, so that they play its clips; else, and where it lacks them, copies are
    /// added.
    bool isOwn = false;
    Ripple ripple = Ripple::On;
};

/// How many ids pasteBars() takes at most.
qint64 idsToPaste(const Composition &composition, const CopiedBars &copied);
/// Whether the song would not become too long with them.
bool fitBars(const Composition &composition, const CopiedBars &copied, const BarsPlace &place);
/// As copySongBars() does it, with bars that were copied before, from wherever. Takes ids from `firstId` on. Pure, any
/// thread. Empty where there is nothing to do or they do not fit.
Edit pasteBars(const Project &project, const Composition &composition, const CopiedBars &copied, const BarsPlace &place,
               qint64 firstId);
/// Which bars those are then; tracks that pasteBars() adds are among theirs.
SongBars pastedBars(const Composition &composition, const CopiedBars &copied, const BarsPlace &place, qint64 firstId);

} // namespace barline
