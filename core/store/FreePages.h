#pragma once

#include "core/store/DatabaseConnection.h"

namespace barline {

/// Gives what nothing uses any more back to the disk, and answers how many bytes that is. One transaction: a kill or a
/// stop that the connection's watch follows (Cancelled) leaves the file as it was. Waits for other programs that write,
/// as a write does. Needs as much memory as the file is long. The writer's thread, outside a transaction.
Result<qint64> freeUnusedPages(DatabaseConnection &connection);

} // namespace barline
