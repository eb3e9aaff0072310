#pragma once

#include "core/edit/arrange/ChosenInstances.h"
#include "ui/EditorContext.h"

namespace barline {

// Bars that are selected as such, in words and by their ends. GUI thread.

/// "bars 5–8 · all tracks", "bar 5 · Lead", "bars 5–8 · 3 tracks".
QString selectedBarsWords(const Composition &composition, const SongBars &bars);
/// From the one bar to the other, whichever is first.
BarRange rangeOver(BarNumber a, BarNumber b);
/// The selection with its nearer end moved to the bar, that of a press with Shift; the bar alone where none is
/// selected.
SongBars extendedTo(const std::optional<SongBars> &bars, BarNumber bar);
/// The selected bars; where none are selected, the bar at the playhead, of all tracks. None without a song.
std::optional<SongBars> barsToEdit(const EditorContext &context);
/// The blocks of the tracks that are meant which reach into the bars.
QList<ChosenInstance> blocksIn(const Composition &composition, const SongBars &bars);

} // namespace barline
