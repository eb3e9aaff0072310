#pragma once

#include "core/format/dsl/fast/PlainRun.h"

#include <string_view>

namespace barline {

/// Reads the notes of a list as long as there is nothing about them that only the full reader (NoteNode) knows: no
/// other key, none twice or missing, no value out of range or of another kind, no number with over 15 digits, no
/// comment. So it finds no fault and reads, of what it reads, the same. `document` ends with a NUL that is not its own.
///
/// Notes that begin before `limit`, from the one on whose brace stands at `begin`; what follows each is a comma or the
/// list's end, or it is not in the run.
PlainRun readPlainNotes(std::string_view document, size_t begin, size_t limit);

} // namespace barline
