#pragma once

#include "app/cli/ProjectArgument.h"
#include "core/service/ProjectService.h"

namespace barline {

/// Opens the project that the user named, in the name of `author`, or of whoever sits here where it is empty, and says
/// on stderr what is to be known about that.
QCoro::Task<ProjectService::OpenedSession> openProject(ProjectArgument project, QString author,
                                                       ProjectService::Purpose purpose);

/// The author that a verb works for.
QString authorNamed(const QString &author);

} // namespace barline
