#pragma once

#include "core/edit/Edit.h"

#include <optional>

namespace barline {

// What stands above the tracks of a song. Pure, any thread; an edit that changes nothing is empty. In each the entry at
// `index` gives way to `to`: without an index `to` is added, without `to` the entry is removed.

/// Stays in order of place; an entry that is at the place of `to` gives way too. A tempo that is added as the first
/// one leaves what is before it as fast as it was: a second entry at bar 1 says so.
Edit changeTempo(const Composition &song, std::optional<qsizetype> index, const std::optional<TempoChange> &to);
/// The same of keys; before the first of all its key holds.
Edit changeKey(const Composition &song, std::optional<qsizetype> index, const std::optional<KeyChange> &to);
/// Stays in order of place; several may share one.
Edit changeMarker(const Composition &song, std::optional<qsizetype> index, const std::optional<Marker> &to);
/// Keeps its place in the list, since a loop that crosses an earlier one is not played.
Edit changeLoop(const Composition &song, std::optional<qsizetype> index, const std::optional<Loop> &to);
/// The first other loop that `loop` would cross, in the place of the one at `index`; nothing where it can be played.
std::optional<Loop> loopCrossedBy(const Composition &song, std::optional<qsizetype> index, const Loop &loop);

/// How far a meter that is set holds: up to the next change, or for its bar only.
enum class MeterSpan : quint8 { FromHereOn, OnlyThisBar };
/// Bars keep their numbers, and what is in them stays with them: notes of clips beyond a shorter bar are kept and do
/// not sound. Tempos, keys and markers beyond it go to its last count. Changes that would say what holds already are
/// left out. Of two tempos that come to stand at one place the later one holds; where a glide went to the other, that
/// is a tick before it.
Edit setMeter(const Composition &song, BarNumber bar, Meter meter, MeterSpan span);
/// Moves a change of meter to another bar, where it takes the place of one that is there; it may become another meter.
Edit moveMeter(const Composition &song, qsizetype index, BarNumber to, std::optional<Meter> meter = {});
Edit removeMeter(const Composition &song, qsizetype index);

/// The song with what an edit changes of its own fields: maps, markers, loops. For showing what is not made yet.
Composition songAfter(const Composition &song, const Edit &edit);

} // namespace barline
