#pragma once

#include "core/edit/arrange/FindBars.h"

namespace barline {

// What is done with places that findBars() found. Pure, any thread; what the song has no longer is passed over.

/// Lets the places play the bars that were looked for in place of bars like them. What is heard stays: what differs
/// there goes over to the notes that are like those that it was of; a place that is transposed becomes a transposed
/// block where it is a block's whole, without changes of its own, else the pitches of its notes are changed only there.
/// Curves are those of the bars that were looked for.
Edit linkBars(const Project &project, const Composition &composition, const QList<ClipBarRef> &sought,
              const QList<FoundBars> &places);

/// Lets each of them play bars of a clip, from `first` on, going round.
Edit replaceBars(const Project &project, const Composition &composition, const QList<FoundBars> &places, int bars,
                 const ClipBarRef &first);

} // namespace barline
