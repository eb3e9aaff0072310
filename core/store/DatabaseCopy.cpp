#include "core/store/DatabaseCopy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

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

bool renameOver(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

QByteArray sqlText(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return '\'' + utf8.replace('\'', "''") + '\'';
}

} // namespace

Result<void> copyDatabase(DatabaseConnection &connection, const QString &path)
{
    const QFileInfo target(path);
    const QString part =
        target.absolutePath() + QStringLiteral("/.%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    Result<void> copied = connection.execute("VACUUM INTO " + sqlText(part));
    const bool placed = copied && flushToDisk(part) && renameOver(part, target.absoluteFilePath()) &&
                        flushToDisk(target.absolutePath());
    if (copied && !placed) {
        copied = failure(ErrorKind::Io,
                         QCoreApplication::translate("barline::DatabaseCopy", "The copy cannot be written to %1: %2")
                             .arg(path, qt_error_string()));
    }
    QFile::remove(part);
    return copied;
}

} // namespace barline
