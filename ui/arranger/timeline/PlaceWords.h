#pragma once

#include "core/model/TimeMaps.h"

namespace barline {

// Places of a song as musicians type and read them: bar and count, both from 1 on.

/// "5.3": the third count of bar 5; "5" where it is the bar's start. What lies between two counts has decimals.
QString placeWords(const MeterMap &meters, Ticks at);
/// Nothing where the text is no place of the song.
std::optional<Ticks> placeFrom(const MeterMap &meters, const QString &text);
/// The same of tempos, where "12.5" in 4/4 is the end of bar 12: a tick before the next, where a glide arrives and
/// another tempo follows.
QString tempoPlaceWords(const MeterMap &meters, Ticks at);
std::optional<Ticks> tempoPlaceFrom(const MeterMap &meters, const QString &text);
/// "120", "97.5": beats a minute, with a decimal point as the language has it.
QString tempoWords(double bpm);

constexpr double kLeastTempo = 1;
constexpr double kMostTempo = 999;

} // namespace barline
