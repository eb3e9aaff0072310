#pragma once

#include "ui/arranger/timeline/ChangeGesture.h"

namespace barline {

/// Dragging a tempo: up and down its value, to the sides its place. The first of the song stays at its beginning.
namespace TempoDrag {

/// The value at a height of the row, in whole beats a minute.
using ValueAt = std::function<double(double y)>;

/// What a press on the entry would do.
Hover hover(const Composition &song, qsizetype index);
/// With `valueAt` the value is that under the pointer, without as many pixels as the pointer went; Shift: in tenths.
std::unique_ptr<Gesture> of(TimelineScene &scene, qsizetype index, const CanvasPoint &at, ValueAt valueAt = {});
/// A new one at the pointer.
std::unique_ptr<Gesture> adding(TimelineScene &scene, const CanvasPoint &at, ValueAt valueAt);

} // namespace TempoDrag

} // namespace barline
