#pragma once

#include "core/format/dsl/JsonLines.h"
#include "core/format/dsl/NoteNumbers.h"

namespace barline {

/// A Track that stands under `key` in `tracks`.
void writeTrack(JsonLines &json, const Track &track, const QString &key, const NoteNumbers &numbers);

// Parts of tracks of all forms.

void writeInstrument(JsonLines &json, const Instrument &instrument);
/// From `volume` to `color`.
void writeMix(JsonLines &json, const Track &track);

} // namespace barline
