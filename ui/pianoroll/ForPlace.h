#pragma once

#include "ui/canvas/Gesture.h"

namespace barline {

class EditorContext;
class RollScene;

/// Turns what hands made of RollScene::clip() into an edit of the document, where the switch says: for all places of
/// the clip, or for the place alone. The same edit where there is nothing to turn. What changes the clip itself, its
/// bars or its name, is always for all places. Empty, and said to the user, where nothing of it is played at the place.
NamedEdit forPlace(const RollScene &scene, NamedEdit edit);

} // namespace barline
