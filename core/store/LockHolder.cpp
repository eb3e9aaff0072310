#include "core/store/LockHolder.h"

#include "core/store/OpenFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <limits>
#include <optional>

namespace barline {

namespace {

struct LockHolderText
{
    Q_DECLARE_TR_FUNCTIONS(barline::LockHolder)
};

// SQLite's: byte 120 of the -shm for the writer, from 123 on for readers; in the file itself where it has no log.
constexpr qint64 kWriterByte = 120;
constexpr qint64 kFirstReaderByte = 123;
constexpr qint64 kLastReaderByte = 127;
constexpr qint64 kPendingByte = 0x40000000;
constexpr qint64 kReservedByte = kPendingByte + 1;
constexpr qint64 kLastSharedByte = kPendingByte + 511;

struct FileLock
{
    qint64 pid = 0; ///< not positive where the lock is no process's
    qint64 first = 0;
    qint64 last = 0;
};

/// The locks on the file; nothing where nobody can tell.
std::optional<QList<FileLock>> locksOn(const QString &file)
{
    QFile table(QStringLiteral("/proc/locks"));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    QList<FileLock> found;
    const FileIdentity place = FileIdentity::of(file);
    if (!place.isValid())
        return found;
    const QByteArray inode = ':' + QByteArray::number(place.inode);
    const QList<QByteArray> lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        // 1: POSIX ADVISORY WRITE 4711 08:01:1234 120 120
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 8 || !fields.at(5).endsWith(inode))
            continue;
        const qint64 last = fields.at(7) == "EOF" ? std::numeric_limits<qint64>::max() : fields.at(7).toLongLong();
        found.append({fields.at(4).toLongLong(), fields.at(6).toLongLong(), last});
    }
    return found;
}

qint64 pidAt(const QString &file, qint64 first, qint64 last, bool others)
{
    for (const FileLock &lock : locksOn(file).value_or(QList<FileLock>())) {
        if (lock.first <= last && lock.last >= first && lock.pid > 0 &&
            (!others || lock.pid != QCoreApplication::applicationPid()))
            return lock.pid;
    }
    return 0;
}

QByteArray contentOf(qint64 pid, const char *file)
{
    QFile process(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(file)));
    return process.open(QIODevice::ReadOnly) ? process.readAll() : QByteArray();
}

/// The program, and the verb where its first argument is one.
QString commandOf(qint64 pid)
{
    static const QRegularExpression verb(QStringLiteral("^[a-z]+$"));
    QString command = QString::fromLocal8Bit(contentOf(pid, "comm")).trimmed();
    const QList<QByteArray> arguments = contentOf(pid, "cmdline").split('\0');
    const QString first = arguments.size() > 1 ? QString::fromLocal8Bit(arguments.at(1)) : QString();
    if (!command.isEmpty() && verb.match(first).hasMatch())
        command += QLatin1Char(' ') + first;
    return command;
}

LockHolder holderOf(qint64 pid)
{
    LockHolder holder;
    holder.pid = pid;
    if (pid > 0)
        holder.command = commandOf(pid);
    return holder;
}

} // namespace

LockHolder LockHolder::writing(const QString &path)
{
    const qint64 pid = pidAt(path + QLatin1String("-shm"), kWriterByte, kWriterByte, false);
    return holderOf(pid != 0 ? pid : pidAt(path, kReservedByte, kReservedByte, false));
}

LockHolder LockHolder::blocking(const QString &path)
{
    if (FileIdentity::of(path + QLatin1String("-shm")).isValid())
        return writing(path);
    // Who waits for readers has the writer's lock already.
    const qint64 writer = pidAt(path, kReservedByte, kReservedByte, true);
    const qint64 other = writer != 0 ? writer : pidAt(path, kPendingByte, kLastSharedByte, true);
    return other != 0 ? holderOf(other) : writing(path);
}

LockHolder LockHolder::reading(const QString &path)
{
    return holderOf(pidAt(path + QLatin1String("-shm"), kFirstReaderByte, kLastReaderByte, true));
}

bool LockHolder::isAnother(const QString &path)
{
    for (const char *ending : {"", "-shm"}) {
        const std::optional<QList<FileLock>> locks = locksOn(path + QLatin1String(ending));
        if (!locks || std::any_of(locks->begin(), locks->end(),
                                  [](const FileLock &lock) { return lock.pid != QCoreApplication::applicationPid(); }))
            return true;
    }
    return false;
}

QString LockHolder::name() const
{
    if (pid == 0)
        return LockHolderText::tr("another program");
    if (pid == QCoreApplication::applicationPid())
        return LockHolderText::tr("another window of this program");
    if (command.isEmpty())
        return LockHolderText::tr("process %1").arg(pid);
    return LockHolderText::tr("process %1 (%2)").arg(QString::number(pid), command);
}

} // namespace barline
