#pragma once

#include "core/edit/Edit.h"
#include "core/edit/Touched.h"

namespace barline {

// Bars within a clip. The places that play it follow as FollowBars says, in the same edit. Each returns an empty edit
// where the project has no such clip or bars. Pure, any thread.

/// Puts empty bars before one, or after the last where it is the clip's count.
Edit insertBars(const Project &project, ClipId clip, ClipBarIndex before, int count, qint64 firstId);
/// Puts a copy of the bars, with notes and curves, right after them. Takes as many ids as idsOfBars() says.
Edit duplicateBars(const Project &project, ClipId clip, BarSpan span, qint64 firstId);
qint64 idsOfBars(const Clip &clip, BarSpan span);
/// Not all of them: a clip keeps a bar.
Edit removeBars(const Project &project, ClipId clip, BarSpan span);
/// Adds empty bars at the end, or removes bars there, with their notes. Takes `bars` ids at most.
Edit setClipLength(const Project &project, ClipId clip, int bars, qint64 firstId);

/// The meter of the bars that have none of their own. A note that starts after the end of a shorter bar goes on into
/// the next, without leaving its place in time; bars are added at the clip's end where they are needed to hold them.
/// Takes as many ids as idsForMeter() says at most.
Edit setClipMeter(const Project &project, ClipId clip, Meter meter, qint64 firstId);
/// The same of some bars.
Edit setBarMeter(const Project &project, ClipId clip, BarSpan span, Meter meter, qint64 firstId);
qint64 idsForMeter(const Clip &clip, Meter meter);

} // namespace barline
