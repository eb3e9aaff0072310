#pragma once

#include "core/format/dsl/ClipFacts.h"
#include "core/format/dsl/JsonLines.h"
#include "core/format/dsl/NoteNumbers.h"
#include "core/format/dsl/TakenKeys.h"

namespace barline {

/// A clip of the project form, its notes on top, as a clip of the library or by itself; `derived` is the meter that a
/// reader would give it.
void writeClip(JsonLines &json, const Clip &clip, Meter derived, const NoteNumbers &numbers, WrittenObject clipAs);
/// A clip with its notes in bars (Form 2), all of its bars, by itself or in a list.
void writeClipWithBars(JsonLines &json, const Clip &clip);

/// How many bars a reader would give a clip of which it knows the meters and the notes.
qint64 derivedLength(const Clip &clip);

// Parts of clips of all forms.

void writeTags(JsonLines &json, const Clip &clip);
/// Whether the bar has something besides its notes.
bool isWritten(const ClipBar &bar);
/// Its index, and its own meter.
void openBar(JsonLines &json, const ClipBar &bar, int index, JsonLines::Layout layout);

} // namespace barline
