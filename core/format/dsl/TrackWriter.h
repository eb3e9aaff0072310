#pragma once

#include "core/format/dsl/JsonLines.h"
#include "core/format/dsl/NoteNumbers.h"

namespace barline {

/// A Track that stands under `key` in `tracks`.
void writeTrack(JsonLines &json, const Track &track, const QString &key, const NoteNumbers &numbers);

} // namespace barline
