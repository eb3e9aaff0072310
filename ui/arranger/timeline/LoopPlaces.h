#pragma once

#include "core/model/Composition.h"

#include <QString>

#include <optional>

namespace barline {

constexpr int kMostLoopPlays = 1000;

/// The shortest loop that holds a bar.
std::optional<qsizetype> loopAt(const Composition &song, BarNumber bar);
/// In how many others the loop lies; of the same bars those before it in the list count.
int depthOfLoop(const Composition &song, qsizetype index);
/// Why a loop cannot be where it would cross this one; translated.
QString crossingWords(const Loop &crossed);
/// "bars 5–8 · 3×", translated.
QString loopWords(const Loop &loop);

} // namespace barline
