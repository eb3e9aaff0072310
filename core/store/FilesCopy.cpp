#include "core/store/FilesCopy.h"

#include "core/store/OpenFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace barline {

namespace {

constexpr std::array kEndings{"", "-wal", "-journal"};

/// Size and time of each file: whether somebody wrote to them.
QList<qint64> stateOf(const QString &path)
{
    QList<qint64> state;
    for (const char *ending : kEndings) {
        struct stat found = {};
        const bool isThere = ::stat(QFile::encodeName(path + QLatin1String(ending)).constData(), &found) == 0;
        state << isThere << found.st_size << found.st_mtim.tv_sec << found.st_mtim.tv_nsec
              << static_cast<qint64>(found.st_ino);
    }
    return state;
}

Result<void> copyFiles(const QString &from, const QString &to)
{
    for (const char *ending : kEndings) {
        const QString source = from + QLatin1String(ending);
        const QString target = to + QLatin1String(ending);
        QFile::remove(target);
        QFile file(source);
        if (!file.exists())
            continue;
        if (!file.copy(target))
            return failure(ErrorKind::Io, QCoreApplication::translate("barline::Store", "%1 cannot be copied to %2: %3")
                                              .arg(source, target, file.errorString()));
        QFile::setPermissions(target, QFile::permissions(target) | QFile::ReadOwner | QFile::WriteOwner);
    }
    return {};
}

} // namespace

Result<std::unique_ptr<FilesCopy>> FilesCopy::take(const QString &path, const QString &folder)
{
    const QFileInfo file(path);
    std::unique_ptr<FilesCopy> copy(new FilesCopy(QStringLiteral("%1/.%2.XXXXXX").arg(folder, file.fileName())));
    if (!copy->m_folder.isValid())
        return failure(ErrorKind::Io,
                       QCoreApplication::translate("barline::Store", "A copy of %1 cannot be made in %2: %3")
                           .arg(path, folder, copy->m_folder.errorString()));
    copy->m_path = copy->m_folder.filePath(file.fileName());
    const std::optional<FileLook> look = FileLook::at(path);
    if (!look)
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("barline::Store", "%1 is open in this window.").arg(path));
    constexpr int kAttempts = 3;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const QList<qint64> before = stateOf(path);
        if (const Result<void> copied = copyFiles(path, copy->m_path); !copied)
            return failure(copied.error());
        if (stateOf(path) == before)
            return copy;
    }
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate("barline::Store", "Another program is writing to %1. Close it there, "
                                                                 "and try again.")
                       .arg(path));
}

} // namespace barline
