#pragma once

#include "core/format/dsl/ClipFacts.h"
#include "core/format/dsl/JsonLines.h"
#include "core/format/dsl/NoteNumbers.h"

namespace barline {

/// A Clip; `derived` is the meter that a reader would give it.
void writeClip(JsonLines &json, const Clip &clip, Meter derived, const NoteNumbers &numbers);
/// The keys of a bar that clips and overrides share, after `bar_index` and `meter`.
void writeExpression(JsonLines &json, const BarExpression &expression);
/// A note in one line, `shift` before its own start; `number` 0 is not written.
void writeNote(JsonLines &json, const Note &note, Ticks shift, qint64 number);
void writeDynamics(JsonLines &json, const NoteDetail &detail);
void writeNoteExpression(JsonLines &json, const NoteDetail &detail);
void writeSemantics(JsonLines &json, const NoteDetail &detail);

} // namespace barline
