#pragma once

#include "core/store/DatabaseConnection.h"

#include <QByteArrayList>

namespace barline {

/// The numbered steps of the schema (resources/sql).
class Migrations
{
public:
    static constexpr int kApplicationId = 0x42524C4E; // "BRLN"

    /// The schema that this program writes.
    static int newest();
    /// Whether the database holds nothing yet.
    static Result<bool> isEmpty(DatabaseConnection &connection);
    /// The schema of a Barline project; Invalid where it is something else.
    static Result<int> versionOf(DatabaseConnection &connection);
    /// Brings the project to the newest schema, all steps in one transaction: where one fails, the file is as it was. A
    /// file that holds something is copied beside it first, as NAME.before-vN.barline, which stays. Outside a
    /// transaction.
    static Result<void> run(DatabaseConnection &connection);
    /// As run(), with other steps than the program's own: step 1 makes a new project, the nth brings schema n - 1 to n.
    static Result<void> run(DatabaseConnection &connection, const QByteArrayList &steps);
    /// The scripts of the program's own steps.
    static Result<QByteArrayList> scripts();
};

} // namespace barline
