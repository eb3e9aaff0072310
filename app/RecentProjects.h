#pragma once

#include <QStringList>

namespace barline {

// The projects that were open, the latest first, over restarts: in the settings. Nothing here looks at files. GUI
// thread.

QStringList recentProjects();
/// It is the latest now.
void rememberProject(const QString &path);
void forgetProject(const QString &path);
void forgetProjects();

} // namespace barline
