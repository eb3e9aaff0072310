#pragma once

#include "core/base/Error.h"

struct sqlite3;
class QSqlError;

namespace barline {

/// What the database's own code (SqlDialect::faultOf()) means for a user: the kind, and a sentence that says what can
/// be done. `detail` is the database's own text, appended where the code alone says too little.
Error storeError(int extendedCode, const QString &detail);
/// The last error of a connection.
Error storeError(sqlite3 *connection);
/// An empty error is that of a query that failed because the connection is gone (DURABILITY.md 14): Unavailable.
Error storeError(const QSqlError &error);

/// Cancelled.
Error cancelledError();

} // namespace barline
