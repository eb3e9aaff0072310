#pragma once

#include "core/base/Result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace barline {

/// Where projects lie that have no name yet: in the application's data folder.
QString untitledFolder();
/// Where copies lie of projects whose files were lost while they were open.
QString rescueFolder();
/// Whether it is such a copy, which must not vanish by itself.
bool isRescued(const QString &path);
/// Whether it is what a project was before a newer Barline brought it up to date (Migrations::run), and no project that
/// somebody works on.
bool isBackup(const QString &path);

/// A path in the rescue folder that no file has yet, with the project's title and the time in its name. Makes the
/// folder; Io where it cannot. Disk: not on the GUI thread.
Result<QString> freshRescuePath(const QString &title);

/// Held as long as a project without a name is open; null where another Barline has it.
std::unique_ptr<QLockFile> lockUntitled(const QString &path);

} // namespace barline
