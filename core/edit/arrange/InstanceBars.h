#pragma once

#include "core/model/Project.h"

namespace barline {

// Bars taken out of an instance, and put to one. What differs in a bar stays with it.

/// How many bars the clip has; 0 where there is no such clip.
int clipBarsOf(const Project &project, ClipId clip);
/// A bar as a place in a clip of so many bars, which is gone round.
int goneRound(int bar, int count);

/// What differs from this own bar on goes.
void cutContent(ClipInstance &instance, ClipBarIndex from);
/// Moves the start, the music stays where it is, in a clip of so many bars. What differs in bars that go is forgotten.
void moveStart(ClipInstance &instance, int bars, int clipBars);
/// These of its own bars, at the bars of the song that they are at. What differs in bars beyond its end stays with the
/// last.
ClipInstance partOf(const Project &project, const ClipInstance &instance, ClipBarIndex first, int bars);
/// The first one with the next at its end. Bars that do not go on with the first one's clip are re-pointed.
ClipInstance joined(const Project &project, const ClipInstance &first, const ClipInstance &next);

} // namespace barline
