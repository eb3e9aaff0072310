#pragma once

#include "core/store/DatabaseConnection.h"

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
    /// Brings the project to the newest schema, each step in a transaction of its own, after a copy beside an older
    /// file that holds something.
    static Result<void> run(DatabaseConnection &connection);
};

} // namespace barline
