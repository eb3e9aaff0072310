#include "core/store/DurableFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace barline {

namespace {

/// Makes what was written to a file or a folder outlast a power cut.
bool flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

bool renameTo(const QByteArray &from, const QByteArray &to, IfThere ifThere)
{
    if (ifThere == IfThere::Replace)
        return ::rename(from.constData(), to.constData()) == 0;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system that cannot: a link does not replace either.
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

} // namespace

Result<void> placeDurably(const QString &from, const QString &to, IfThere ifThere)
{
    const bool placed = flushToDisk(from) && renameTo(QFile::encodeName(from), QFile::encodeName(to), ifThere) &&
                        flushToDisk(QFileInfo(to).absolutePath());
    if (placed)
        return {};
    const int code = errno;
    return failure(
        code == EEXIST ? ErrorKind::Conflict : ErrorKind::Io,
        QCoreApplication::translate("barline::Store", "%1 cannot be written: %2").arg(to, qt_error_string(code)));
}

QString draftPathBeside(const QString &path)
{
    return QFileInfo(path).absolutePath() +
           QStringLiteral("/.%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

void removeDraft(const QString &path)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(ending));
}

} // namespace barline
