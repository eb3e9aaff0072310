#pragma once

#include "ui/pianoroll/RollScene.h"

namespace barline {

/// The notes that a pointer touches which goes straight from one place to another; where both are the same, the notes
/// under it. It reaches as far beside a note as RollScene::hit() does.
QSet<NoteId> notesAlong(const RollScene &scene, const CanvasPoint &from, const CanvasPoint &to);

} // namespace barline
