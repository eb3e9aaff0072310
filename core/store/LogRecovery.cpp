#include "core/store/LogRecovery.h"

#include "core/store/Integrity.h"
#include "core/store/LockHolder.h"
#include "core/store/OpenFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace barline {

namespace {

bool isSame(const QString &one, const QString &other)
{
    QFile a(one);
    QFile b(other);
    if (a.exists() != b.exists() || a.size() != b.size())
        return false;
    if (!a.exists())
        return true;
    if (!a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 kPiece = 1 << 20;
    while (!a.atEnd()) {
        if (a.read(kPiece) != b.read(kPiece))
            return false;
    }
    return true;
}

bool isWritable(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

} // namespace

QString uidIn(DatabaseConnection &connection)
{
    Result<Statement> row = connection.statement("SELECT uid FROM project");
    return row && row->next() ? row->text() : QString();
}

bool hasLogBeside(const QString &path)
{
    return QFileInfo(path + QLatin1String("-wal")).size() > 0 || QFileInfo(path + QLatin1String("-journal")).size() > 0;
}

Result<LogRecovery> LogRecovery::prepare(const QString &path)
{
    LogRecovery recovery(path);
    const QFileInfo file(path);
    if (!hasLogBeside(path) || !isWritable(file.absolutePath()) || !isWritable(path))
        return recovery;
    if (!FileLook::at(path) || LockHolder::isAnother(path))
        return recovery;
    Result<std::unique_ptr<FilesCopy>> aside = FilesCopy::take(path, file.absolutePath());
    if (!aside)
        return failure(aside.error().during(
            QCoreApplication::translate("barline::LogRecovery",
                                        "%1 was not closed and must be recovered, which needs a copy of it first.")
                .arg(path)));
    recovery.m_aside = std::move(*aside);
    recovery.readWithoutLog();
    return recovery;
}

void LogRecovery::readWithoutLog()
{
    const auto connection = DatabaseConnection::connect(m_aside->path(), DatabaseConnection::Mode::Immutable);
    if (!connection)
        return;
    const Result<IntegrityReport> report = checkIntegrity(**connection, IntegrityCheck::Quick);
    m_isSoundWithoutLog = report && report->damage.isEmpty();
    if (m_isSoundWithoutLog)
        m_uid = uidIn(**connection);
}

Error LogRecovery::undo(const Error &damage) const
{
    if (const std::optional<FileLook> look = FileLook::at(m_path); look && !LockHolder::isAnother(m_path)) {
        for (const char *ending : {"", "-wal", "-journal"}) {
            const QString place = m_path + QLatin1String(ending);
            const QString kept = m_aside->path() + QLatin1String(ending);
            if (isSame(kept, place))
                continue;
            QFile::remove(place);
            QFile::copy(kept, place);
        }
    }
    if (!m_isSoundWithoutLog)
        return damage;
    return Error(ErrorKind::Storage,
                 QCoreApplication::translate("barline::LogRecovery",
                                             "The log %1-wal does not fit its project %1: it belongs to another file, "
                                             "or is damaged. Both are as they were. Move the log to another folder to "
                                             "open the project without it, or salvage both into a new project.")
                     .arg(m_path))
        .withNativeCode(SQLITE_CORRUPT);
}

} // namespace barline
