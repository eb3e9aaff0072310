#pragma once

#include "core/base/Result.h"

#include <QString>

namespace barline {

/// The project that the user named.
struct ProjectArgument
{
    QString path;
    bool inMemory = false; ///< it vanishes with the program; `path` is empty
};

/// Whether an argument is a PROJECT (ends in .barline, or is a URL) rather than a document.
bool namesProject(const QString &argument);

/// The place that a path or database URL names. Unavailable for databases that Barline cannot use yet, Invalid for what
/// is no database at all.
Result<ProjectArgument> projectNamed(const QString &argument);

/// What BARLINE_DATABASE_URL, else DATABASE_URL says; NotFound where neither is set.
Result<ProjectArgument> projectOfEnvironment();

} // namespace barline
