#pragma once

#include "core/service/ImportService.h"
#include "core/service/ProjectService.h"

#include <QCoroTask>
#include <QFile>

namespace barline::test {

using SessionPtr = std::unique_ptr<ProjectSession>;

/// The session that the task opens; null where it fails.
inline SessionPtr made(QCoro::Task<ProjectService::OpenedSession> task)
{
    ProjectService::OpenedSession opened = QCoro::waitFor(std::move(task));
    return opened ? std::move(*opened) : nullptr;
}

/// What the task failed with; empty where it did not.
template <typename T>
QString problemOf(QCoro::Task<Result<T>> task)
{
    const Result<T> result = QCoro::waitFor(std::move(task));
    return result ? QString() : result.error().message();
}

inline CompositionPtr firstSong(ProjectSession &session)
{
    return *session.document().project().compositions.begin();
}

inline bool flushed(ProjectSession &session)
{
    return QCoro::waitFor(session.flush()).has_value();
}

inline Result<ImportReport> imported(ProjectSession &session, const QStringList &paths, std::stop_token stop = {})
{
    return QCoro::waitFor(ImportService(session).importFiles(paths, QString(), stop));
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The path of the file it wrote.
inline QString writtenTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace barline::test
