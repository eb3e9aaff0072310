#pragma once

#include "core/store/DatabaseConnection.h"

namespace barline {

/// Writes all that the connection sees, in one snapshot, into a new file at `path`: under another name first, so that
/// `path` holds what it held before, or the whole copy. By the backup interface on the writer's handle (DURABILITY.md
/// 9): VACUUM INTO of SQLite 3.40 fails on tables with generated columns where the connection may only read. Ends
/// soon (Cancelled) once the connection's watch is stopped. The writer's thread, outside a transaction.
Result<void> copyDatabase(DatabaseConnection &connection, const QString &path);

} // namespace barline
