#pragma once

#include "core/store/DatabaseConnection.h"
#include "core/store/FilesCopy.h"

namespace barline {

/// The connection that writes, and what the user should know about it.
struct OpenedDatabase
{
    std::unique_ptr<DatabaseConnection> connection;
    DatabaseConnection::Mode mode = DatabaseConnection::Mode::ReadWrite;
    QString notice;                  ///< why it can only be read; empty where it can be written
    QString path;                    ///< what is open: the file, or a temporary copy of it
    std::shared_ptr<FilesCopy> copy; ///< holds the copy; goes after all connections
};

/// Opens a project as DURABILITY.md 1, 2 and 10 say: makes the file where asked to, recovers one that was not closed,
/// refuses a damaged one (meansDamage() holds for the error), brings its schema up to date, and falls back to reading
/// only where its place or a newer program's schema leaves no more: from a temporary copy where it must be recovered or
/// upgraded first. Worker thread.
///
/// Where another program keeps the file locked it waits, and says so, as `wait` says; then Unavailable, with who it is.
Result<OpenedDatabase> openDatabase(const DatabaseLocation &location, const LockWait &wait = {});

} // namespace barline
