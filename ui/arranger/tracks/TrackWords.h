#pragma once

#include "core/model/Track.h"

namespace barline {

/// A volume: "80 %".
QString volumeWords(double volume);
/// A place from left to right: "L 30", "middle", "R 100".
QString panWords(double pan);
/// A track in a line, for tool tips: what plays it, and how loud.
QString trackWords(const Track &track);

} // namespace barline
