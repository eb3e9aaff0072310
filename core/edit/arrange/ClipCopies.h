#pragma once

#include "core/model/Clip.h"

#include <QHash>

namespace barline {

/// The ids that notes of a copy have, by where they are and what they were: the same id may stand in two bars, as a
/// note that was moved in one pass is where it was in the others.
using NewNoteIds = QHash<std::pair<ClipBarIndex, NoteId>, NoteId>;

/// How many ids renumber() takes.
qint64 idsOfClip(const Clip &clip);
/// Gives a copy of a clip, its bars and its notes ids of their own, from `firstId` on, the clip's first.
NewNoteIds renumber(Clip &clip, qint64 firstId);
/// The same, and makes it a clip of its own: of that home and place in its list, and of no other's origin.
NewNoteIds makeOwn(Clip &clip, qint64 firstId, CompositionId home, qint64 order);

} // namespace barline
