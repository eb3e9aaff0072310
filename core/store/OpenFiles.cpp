#include "core/store/OpenFiles.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QWaitCondition>

#include <sys/stat.h>
#include <utility>

namespace barline {

namespace {

/// What this process does with files, by file.
struct FileUses
{
    QMutex mutex;
    QWaitCondition lookEnded;
    QHash<FileIdentity, int> open;
    QHash<FileIdentity, int> looks;
};

FileUses &uses()
{
    static FileUses all;
    return all;
}

void countDown(QHash<FileIdentity, int> &counts, const FileIdentity &file)
{
    if (--counts[file] == 0)
        counts.remove(file);
}

} // namespace

FileIdentity FileIdentity::of(const QString &path)
{
    struct stat found = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {static_cast<quint64>(found.st_dev), static_cast<quint64>(found.st_ino)};
}

OpenFile::OpenFile(const QString &path)
    : m_file(FileIdentity::of(path))
{
    if (!m_file.isValid())
        return;
    FileUses &all = uses();
    const QMutexLocker lock(&all.mutex);
    while (all.looks.contains(m_file))
        all.lookEnded.wait(&all.mutex);
    ++all.open[m_file];
}

OpenFile::~OpenFile()
{
    if (!m_file.isValid())
        return;
    FileUses &all = uses();
    const QMutexLocker lock(&all.mutex);
    countDown(all.open, m_file);
}

std::optional<FileLook> FileLook::at(const QString &path)
{
    const FileIdentity file = FileIdentity::of(path);
    FileUses &all = uses();
    const QMutexLocker lock(&all.mutex);
    if (all.open.contains(file))
        return {};
    if (file.isValid())
        ++all.looks[file];
    return FileLook(file);
}

FileLook::FileLook(FileLook &&other) noexcept
    : m_file(std::exchange(other.m_file, {}))
{}

FileLook::~FileLook()
{
    if (!m_file.isValid())
        return;
    FileUses &all = uses();
    const QMutexLocker lock(&all.mutex);
    countDown(all.looks, m_file);
    all.lookEnded.wakeAll();
}

} // namespace barline
