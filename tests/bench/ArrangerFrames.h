#pragma once

#include "tests/bench/Figures.h"

namespace barline::bench {

/// What the arranger costs with a song of 64 tracks and 1,000 bars: frames of scrolling, zooming and dragging, and what
/// a block more takes, in a small song and in a large one. GUI thread; a display.
QList<Figure> measureArranger();

} // namespace barline::bench
