#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// What becomes of a velocity that is changed by `by`: 1..127, and 0 only where it was 0 and gets no louder.
Velocity changedVelocity(Velocity velocity, int by);

/// Makes notes louder, or softer where `by` is negative. Clamped note by note. Rests stay.
Edit changeVelocity(const Clip &clip, const QSet<NoteId> &notes, int by);

} // namespace barline
