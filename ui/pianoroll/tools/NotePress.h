#pragma once

#include "ui/pianoroll/RollScene.h"

namespace barline {

// What the tools have in common.

/// Whether the place is in the clip that is open.
bool isInClip(const RollScene &scene, const CanvasPoint &at);
/// What a press on a note would do that moves or resizes it.
Hover hoverNote(const RollScene::Hit &hit, Qt::KeyboardModifiers modifiers);
/// That press: selects the note, unless it is or keys are held that wait for the click, and moves or resizes.
std::unique_ptr<Gesture> grab(RollScene &scene, const RollScene::Hit &hit, const CanvasPoint &at);
/// Selects the note, unless it is selected or keys are held that wait for the click.
void selectPressed(RollScene &scene, NoteId note, Qt::KeyboardModifiers modifiers);
/// Whether the place is in the strip along a note's upper edge, where there is room for one.
bool isAtTop(const RollScene &scene, const CanvasPoint &at);

} // namespace barline
