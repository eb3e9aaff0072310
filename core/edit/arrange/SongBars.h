#pragma once

#include "core/edit/Edit.h"
#include "core/edit/arrange/BarOrder.h"

#include <QSet>

#include <optional>

namespace barline {

/// Bars of a song: of all its tracks, with its maps, or of some tracks alone.
struct SongBars
{
    BarRange range;
    std::optional<QSet<TrackId>> tracks; ///< all where absent

    bool operator==(const SongBars &) const = default;
};

/// Whether the bars after an edit make room for it and close up, or stay where they are.
enum class Ripple : quint8 { On, Off };

/// No song goes on beyond it.
constexpr int kMostSongBars = 1'000'000;

// Bars of a song as such. What sounds in a bar that stays, stays as it is, wherever it goes; blocks are cut where bars
// meet that did not, and a note ends with its block. Of all tracks the maps, loops, markers and sections go with their
// bars (SongMaps.h); of some tracks only their blocks do, and without Ripple all else stays. Each takes
// idsForSongBars() ids at most. Pure, any thread. Empty where there is nothing to do or the song would become too long.

/// How many ids one of these edits takes at most.
qint64 idsForSongBars(const Composition &composition, const SongBars &bars);

/// Puts as many empty bars before the first of them.
Edit insertSongBars(const Project &project, const Composition &composition, const SongBars &bars, qint64 firstId);
/// Without Ripple the bars are empty afterwards.
Edit removeSongBars(const Project &project, const Composition &composition, const SongBars &bars, Ripple ripple,
                    qint64 firstId);
/// Puts a copy before a bar, which may be within them; without Ripple from that bar on over what is there.
Edit copySongBars(const Project &project, const Composition &composition, const SongBars &bars, BarNumber to,
                  Ripple ripple, qint64 firstId);
/// Puts it right after them.
Edit duplicateSongBars(const Project &project, const Composition &composition, const SongBars &bars, Ripple ripple,
                       qint64 firstId);
/// Puts them before another bar, counted as the bars are now; without Ripple from that bar on over what is there, and
/// leaves empty bars.
Edit moveSongBars(const Project &project, const Composition &composition, const SongBars &bars, BarNumber to,
                  Ripple ripple, qint64 firstId);

} // namespace barline
