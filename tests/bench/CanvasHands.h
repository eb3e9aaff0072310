#pragma once

#include "tests/bench/Figures.h"

namespace barline::bench {

/// What follows the hand in the piano roll: finding the note under it, a rubber band that grows, notes that are
/// dragged, and a note that is let go, until the document has it. GUI thread; a display.
QList<Figure> measureHands();

} // namespace barline::bench
