#pragma once

#include "core/model/Clip.h"

#include <QSet>

namespace barline {

/// Some notes of a clip as a clip of their own: the bars from that in which the first of them starts to that in which
/// the last of them ends, with their meters; without an id, and without curves. It has the clip's name. One bar without
/// notes where the clip has none of them.
Clip clipOfNotes(const Clip &clip, const QSet<NoteId> &notes);

} // namespace barline
