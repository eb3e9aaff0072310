#pragma once

#include "core/model/TimeMaps.h"

namespace barline {

// Keys in words, translated.

/// "minor".
QString modeWords(Mode mode);
/// "B♭" of "Bb".
QString tonicWords(const QString &tonic);
/// "A minor"; empty where no key is known.
QString keyWords(const KeyChange &key);

} // namespace barline
