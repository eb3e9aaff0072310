#pragma once

#include "core/store/DatabaseConnection.h"

namespace barline {

enum class IntegrityCheck {
    Quick, ///< every page and row, but not whether indexes agree with their tables
    Full
};

/// What SQLite's own check found, in plain words.
struct IntegrityReport
{
    QStringList damage; ///< of the file: pages, trees, indexes
    QStringList rows;   ///< values that a column does not allow; the file as such is sound
};

/// Runs the check on all that the connection sees. Damage that ends the check itself is in the report too; an error is
/// anything else that kept it from running.
Result<IntegrityReport> checkIntegrity(DatabaseConnection &connection, IntegrityCheck check);

/// A row whose owner, or what it plays, is not there.
struct DanglingRow
{
    QString table;
    qint64 rowId = 0;  ///< 0 in a table whose rows have no number
    QString missingIn; ///< the table that it points into
};

Result<QList<DanglingRow>> danglingRows(DatabaseConnection &connection);

/// Whether an error means that the file is damaged, so that salvage is worth a try.
bool meansDamage(const Error &error);
/// The refusal of a damaged file: the first few lines, and what to do. meansDamage() holds for it.
Error damageError(const QString &path, const QStringList &damage);

} // namespace barline
