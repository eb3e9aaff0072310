#pragma once

#include "core/base/Result.h"
#include "core/edit/Edit.h"

namespace barline {

/// Whether every block that the edit wrote has its clips in `after`, the project with the edit applied, and no clip
/// that it removed is played there; else Conflict, naming the thing. Pure, any thread.
Result<void> checkReferences(const Project &after, const Edit &edit);

} // namespace barline
