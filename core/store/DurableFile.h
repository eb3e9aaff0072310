#pragma once

#include "core/base/Result.h"

#include <QString>

namespace barline {

enum class IfThere { Replace, Refuse };

/// Moves a finished file to its place so that a power cut leaves it there whole, or as it was before: fsync, rename,
/// fsync of the folder. Both in one folder. Conflict where something is there that must not be replaced. Worker thread.
Result<void> placeDurably(const QString &from, const QString &to, IfThere ifThere);

/// A name for a file that is being made beside `path`, hidden, in the same folder.
QString draftPathBeside(const QString &path);
/// Removes a draft with what SQLite may have left beside it.
void removeDraft(const QString &path);

} // namespace barline
