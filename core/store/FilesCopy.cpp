#include "core/store/FilesCopy.h"

#include "core/store/LockHolder.h"
#include "core/store/OpenFiles.h"
#include "core/store/StoreError.h"

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

Error beingWritten(const QString &path)
{
    return Error(ErrorKind::Unavailable,
                 QCoreApplication::translate("barline::Store", "Another program is writing to %1. Close it there, and "
                                                               "try again.")
                     .arg(path));
}

} // namespace

Result<std::unique_ptr<FilesCopy>> FilesCopy::begin(const QString &path, const QString &folder)
{
    const QFileInfo file(path);
    std::unique_ptr<FilesCopy> copy(new FilesCopy(QStringLiteral("%1/.%2.XXXXXX").arg(folder, file.fileName())));
    if (!copy->m_folder.isValid())
        return failure(ErrorKind::Io,
                       QCoreApplication::translate("barline::Store", "A copy of %1 cannot be made in %2: %3")
                           .arg(path, folder, copy->m_folder.errorString()));
    copy->m_path = copy->m_folder.filePath(file.fileName());
    return copy;
}

Result<bool> FilesCopy::fill(const QString &path)
{
    const std::optional<FileLook> look = FileLook::at(path);
    if (!look)
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("barline::Store", "%1 is open in this window.").arg(path));
    const QList<qint64> before = stateOf(path);
    if (const Result<void> copied = copyFiles(path, m_path); !copied)
        return failure(copied.error());
    return stateOf(path) == before;
}

Result<std::unique_ptr<FilesCopy>> FilesCopy::take(const QString &path, const QString &folder)
{
    Result<std::unique_ptr<FilesCopy>> copy = begin(path, folder);
    if (!copy)
        return copy;
    constexpr int kAttempts = 3;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const Result<bool> filled = (*copy)->fill(path);
        if (!filled)
            return failure(filled.error());
        if (*filled)
            return copy;
    }
    return failure(beingWritten(path));
}

Result<std::unique_ptr<FilesCopy>> FilesCopy::take(const QString &path, const QString &folder, const LockWait &wait)
{
    Result<std::unique_ptr<FilesCopy>> copy = begin(path, folder);
    if (!copy)
        return copy;
    ConnectionWatch watch(path);
    watch.beginOpening(wait);
    Result<bool> filled = false;
    for (int count = 0; filled && !*filled; ++count) {
        if (count > 0 && !watch.waitsOn(count - 1))
            filled = failure(watch.isStopped() ? cancelledError() : beingWritten(path));
        else if (LockHolder::writing(path).pid == 0)
            filled = (*copy)->fill(path);
    }
    watch.endWait();
    return filled ? std::move(copy) : failure(filled.error());
}

} // namespace barline
