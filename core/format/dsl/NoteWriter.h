#pragma once

#include "core/format/dsl/JsonLines.h"
#include "core/model/Note.h"

namespace barline {

/// A note of the project form in one line, `shift` before its own start; `number` 0 is not written.
void writeNote(JsonLines &json, const Note &note, Ticks shift, qint64 number);
/// A note of a bar (Form 2) in one line.
void writeBarNote(JsonLines &json, const Note &note);

// Parts of a note. The velocity is left out where a reader would give it the same.
void writeVelocity(JsonLines &json, const Note &note);
void writeDynamics(JsonLines &json, const NoteDetail &detail);
void writeNoteExpression(JsonLines &json, const NoteDetail &detail);
void writeSemantics(JsonLines &json, const NoteDetail &detail);
bool hasDynamics(const NoteDetail &detail);
bool hasExpression(const NoteDetail &detail);
bool hasSemantics(const NoteDetail &detail);

} // namespace barline
