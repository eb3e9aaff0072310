#include "core/service/UntitledFolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace barline {

namespace {

QString dataFolder(const char *name)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1Char('/') + QLatin1String(name);
}

} // namespace

QString untitledFolder()
{
    return dataFolder("untitled");
}

QString rescueFolder()
{
    return dataFolder("rescued");
}

bool isRescued(const QString &path)
{
    return QFileInfo(path).dir() == QDir(rescueFolder());
}

bool isBackup(const QString &path)
{
    static const QRegularExpression backup(QStringLiteral("\\.before-v\\d+( \\(\\d+\\))?\\.barline$"));
    return backup.match(path).hasMatch();
}

Result<QString> freshRescuePath(const QString &title)
{
    const QDir folder(rescueFolder());
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Io,
                       QCoreApplication::translate("barline::UntitledFolder",
                                                   "The folder %1 cannot be made; check its permissions.")
                           .arg(folder.path()));
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
    const QString name =
        QCoreApplication::translate("barline::UntitledFolder", "%1 (rescued %2)", "a project, the time")
            .arg(title, time);
    QString path = folder.filePath(name + QStringLiteral(".barline"));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder.filePath(QStringLiteral("%1 %2.barline").arg(name).arg(i));
    return path;
}

std::unique_ptr<QLockFile> lockUntitled(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace barline
