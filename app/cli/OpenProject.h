#pragma once

#include "app/cli/ProjectArgument.h"
#include "app/cli/TerminalProgress.h"
#include "core/service/ProjectService.h"

#include <stop_token>

namespace barline {

/// NotFound where there is no such project.
Result<void> checkThere(const ProjectArgument &project);

/// Opens the project that the user named, in the name of `author`, or of whoever sits here where it is empty, and says
/// on stderr what is to be known about that. Waits for other programs that keep it locked until `stop` is requested.
QCoro::Task<ProjectService::OpenedSession> openProject(ProjectArgument project, QString author,
                                                       ProjectService::Purpose purpose, std::stop_token stop);

/// Likewise, only to read from it, and nothing is loaded.
QCoro::Task<Result<ProjectFile>> openProjectFile(ProjectArgument project, std::stop_token stop);

/// The way in which openProject() waits.
OpeningWait waitOnStderr(std::stop_token stop);

/// Lets the session wait for other programs that keep the file locked, says on stderr for which, and what else is to be
/// known meanwhile, and ends the wait within a second after `stop` is requested. `bar`, where there is one, makes room
/// for that; it outlives the session.
void showWaits(ProjectSession &session, std::stop_token stop, const TerminalProgress *bar = nullptr);

/// The author that a verb works for.
QString authorNamed(const QString &author);

} // namespace barline
