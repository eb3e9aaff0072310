#pragma once

#include "tests/bench/Figures.h"

class QApplication;

namespace barline::bench {

/// How long it takes from asking for a song of 64 tracks and 1,000 bars to its first blocks on screen, beside the bare
/// reading of all its rows. The file is made in `folder`. GUI thread; a display. Ends the program where something
/// fails.
QList<Figure> measureOpening(QApplication &app, const QString &folder);

} // namespace barline::bench
