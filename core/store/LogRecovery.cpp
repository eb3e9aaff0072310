#include "core/store/LogRecovery.h"

#include "core/store/Integrity.h"
#include "core/store/OpenFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace barline {

namespace {

/// Whether another process has a lock on the file or its -shm.
bool isHeldElsewhere(const QString &path)
{
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        return true;
    QList<QByteArray> inodes;
    for (const char *ending : {"", "-shm"}) {
        if (const FileIdentity file = FileIdentity::of(path + QLatin1String(ending)); file.isValid())
            inodes.append(':' + QByteArray::number(file.inode));
    }
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
    const QList<QByteArray> lines = locks.readAll().split('\n');
    return std::any_of(lines.begin(), lines.end(), [&](const QByteArray &line) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        return fields.size() >= 8 && fields.at(4) != own &&
               std::any_of(inodes.begin(), inodes.end(),
                           [&](const QByteArray &inode) { return fields.at(5).endsWith(inode); });
    });
}

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

/// Whether the file is sound without its log.
bool isSoundAlone(const QString &path)
{
    const auto connection = DatabaseConnection::connect(path, DatabaseConnection::Mode::Immutable);
    if (!connection)
        return false;
    const Result<IntegrityReport> report = checkIntegrity(**connection, IntegrityCheck::Quick);
    return report && report->damage.isEmpty();
}

/// Of a file that is torn, nothing is believed.
QString uidAlone(const QString &path)
{
    const auto connection = DatabaseConnection::connect(path, DatabaseConnection::Mode::Immutable);
    const Result<IntegrityReport> report =
        connection ? checkIntegrity(**connection, IntegrityCheck::Quick) : failure(connection.error());
    return report && report->damage.isEmpty() ? uidIn(**connection) : QString();
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
    if (!FileLook::at(path) || isHeldElsewhere(path))
        return recovery;
    Result<std::unique_ptr<FilesCopy>> aside = FilesCopy::take(path, file.absolutePath());
    if (!aside)
        return failure(aside.error().during(
            QCoreApplication::translate("barline::LogRecovery",
                                        "%1 was not closed and must be recovered, which needs a copy of it first.")
                .arg(path)));
    recovery.m_aside = std::move(*aside);
    recovery.m_uid = uidAlone(recovery.m_aside->path());
    return recovery;
}

Error LogRecovery::undo(const Error &damage) const
{
    const bool isLogToBlame = isSoundAlone(m_aside->path());
    if (const std::optional<FileLook> look = FileLook::at(m_path); look && !isHeldElsewhere(m_path)) {
        for (const char *ending : {"", "-wal", "-journal"}) {
            const QString place = m_path + QLatin1String(ending);
            const QString kept = m_aside->path() + QLatin1String(ending);
            if (isSame(kept, place))
                continue;
            QFile::remove(place);
            QFile::copy(kept, place);
        }
    }
    if (!isLogToBlame)
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
