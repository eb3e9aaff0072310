#include "app/RecentProjects.h"

#include <QFileInfo>
#include <QSettings>

namespace barline {

namespace {

constexpr qsizetype kMostRecent = 9; ///< as many as there are numbers to press
const QString kRecentSetting = QStringLiteral("recentProjects");

} // namespace

QStringList recentProjects()
{
    return QSettings().value(kRecentSetting).toStringList();
}

void rememberProject(const QString &path)
{
    const bool isUrl = path.contains(QLatin1String("://"));
    const QString whole = isUrl ? path : QFileInfo(path).absoluteFilePath();
    QStringList paths = recentProjects();
    paths.removeAll(whole);
    paths.prepend(whole);
    QSettings().setValue(kRecentSetting, paths.mid(0, kMostRecent));
}

void forgetProject(const QString &path)
{
    QStringList paths = recentProjects();
    paths.removeAll(path);
    QSettings().setValue(kRecentSetting, paths);
}

void forgetProjects()
{
    QSettings().remove(kRecentSetting);
}

} // namespace barline
