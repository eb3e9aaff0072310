#pragma once

#include "core/store/DatabaseConnection.h"

namespace barline {

/// The connection that writes, and what the user should know about it.
struct OpenedDatabase
{
    std::unique_ptr<DatabaseConnection> connection;
    DatabaseConnection::Mode mode = DatabaseConnection::Mode::ReadWrite;
    QString notice; ///< why it can only be read; empty where it can be written
};

/// Opens a project as DURABILITY.md 1 and 2 say: makes the file where asked to, brings its schema up to date, and falls
/// back to reading only where its place or a newer program's schema leaves no more. Worker thread.
Result<OpenedDatabase> openDatabase(const DatabaseLocation &location);

} // namespace barline
