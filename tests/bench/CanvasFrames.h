#pragma once

#include "tests/bench/Figures.h"

namespace barline::bench {

// What frames of the piano roll cost, 1920x1080, at the pixel ratio of the application. GUI thread; a display.

/// 10,000 visible notes in an image and in the widget, without and with a name on each; the yardstick fills the same
/// rectangles with a QPainter, in an image and in a widget.
QList<Figure> measureFrames();

/// A step of scrolling through a clip of 1,000,000 notes, and all of it in view, also when one note spans it.
QList<Figure> measureLongClip();

} // namespace barline::bench
