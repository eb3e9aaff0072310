#include "app/cli/DraftFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace barline {

DraftFile::DraftFile(QString target)
    : m_target(std::move(target))
{
    const QFileInfo place(m_target.isEmpty() ? QDir::temp().filePath(QStringLiteral("memory.barline")) : m_target);
    m_path = QStringLiteral("%1/.%2.%3.draft")
                 .arg(place.absolutePath(), place.fileName())
                 .arg(QCoreApplication::applicationPid());
}

DraftFile::~DraftFile()
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(m_path + QLatin1String(ending));
}

Result<void> DraftFile::keep()
{
    if (m_target.isEmpty() || QFile::rename(m_path, m_target))
        return {};
    const bool isThere = QFileInfo::exists(m_target);
    return failure(
        isThere ? ErrorKind::Conflict : ErrorKind::Io,
        isThere
            ? QCoreApplication::translate("barline::DraftFile", "Another program made %1 meanwhile; try again.")
                  .arg(m_target)
            : QCoreApplication::translate("barline::DraftFile", "%1 cannot be made; check its folder.").arg(m_target));
}

} // namespace barline
