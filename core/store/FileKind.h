#pragma once

#include <QString>

namespace barline {

/// What a file is, by its first bytes.
enum class FileKind {
    Missing,
    Project,       ///< Barline's, or so it says
    OtherDatabase, ///< SQLite's; the application's number may still be in its log
    Other          ///< anything else, empty ones too, or not to be read
};

/// Reads at most 100 bytes, and none where the file is open as a project in this process. Worker thread.
FileKind kindOfFile(const QString &path);

} // namespace barline
