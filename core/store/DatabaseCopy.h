#pragma once

#include "core/store/DatabaseConnection.h"

namespace barline {

/// Writes all that the connection sees, in one snapshot, into a new file at `path` (VACUUM INTO, DURABILITY.md 9):
/// under another name first, so that `path` holds what it held before, or the whole copy. Worker thread, outside a
/// transaction.
Result<void> copyDatabase(DatabaseConnection &connection, const QString &path);

} // namespace barline
