#pragma once

#include "core/base/Result.h"

#include <QString>

namespace barline {

/// Gives the copy of a damaged project at `path`, where its header or its list of tables cannot be read, those of a new
/// project: a project's tables are made before anything is in it, so they begin at the same pages in each. A log beside
/// it is moved into it first. A file that holds no such tables there, and one that can be read, stays as it is. Worker
/// thread.
Result<void> graftSchemaWhereUnreadable(const QString &path);

} // namespace barline
