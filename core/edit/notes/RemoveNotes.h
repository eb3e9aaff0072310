#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// Takes notes out of the clip. What instances say of them stays, in case they come back.
Edit removeNotes(const Clip &clip, const QSet<NoteId> &notes);

} // namespace barline
