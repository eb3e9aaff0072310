#include "app/cli/OpenProject.h"

#include "app/cli/Report.h"
#include "core/service/Author.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

namespace barline {

namespace {

void sayOnStderr(const QString &message)
{
    if (!message.isEmpty())
        std::fprintf(stderr, "barline: %s\n", message.toUtf8().constData());
}

} // namespace

QString authorNamed(const QString &author)
{
    return author.isEmpty() ? defaultAuthor() : author;
}

void showWaits(ProjectSession &session, std::stop_token stop, const TerminalProgress *bar)
{
    const auto say = [bar](const QString &message) {
        if (bar)
            bar->clear();
        sayOnStderr(message);
    };
    session.waitForOthers();
    QObject::connect(&session, &ProjectSession::noticed, &session, say);
    QObject::connect(&session, &ProjectSession::saveStateChanged, &session,
                     [&session, stop, say, said = QString()]() mutable {
                         const QString &waitsFor = session.persister().waitsFor();
                         if (waitsFor != said)
                             say(waitsFor);
                         said = waitsFor;
                         if (!waitsFor.isEmpty() && stop.stop_requested())
                             session.stopWaiting();
                     });
}

OpeningWait waitOnStderr(std::stop_token stop)
{
    return {[](const DatabaseNotice &notice) { sayOnStderr(notice.message); }, std::move(stop)};
}

Result<void> checkThere(const ProjectArgument &project)
{
    if (project.inMemory)
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("barline::OpenProject", "A project in memory holds nothing yet."));
    if (!QFileInfo::exists(project.path))
        return failure(
            ErrorKind::NotFound,
            QCoreApplication::translate("barline::OpenProject", "There is no project %1.").arg(project.path));
    return {};
}

QCoro::Task<ProjectService::OpenedSession> openProject(ProjectArgument project, QString author,
                                                       ProjectService::Purpose purpose, std::stop_token stop)
{
    if (const Result<void> there = checkThere(project); !there)
        co_return failure(there.error());
    const ProjectService service(authorNamed(author));
    ProjectPlace place;
    place.path = project.path;
    auto opening = service.openWaiting(place, purpose, waitOnStderr(std::move(stop)));
    ProjectService::OpenedSession session = co_await opening;
    if (session)
        printNotice((*session)->openingNotice());
    co_return session;
}

QCoro::Task<Result<ProjectFile>> openProjectFile(ProjectArgument project, std::stop_token stop)
{
    if (const Result<void> there = checkThere(project); !there)
        co_return failure(there.error());
    ProjectPlace place;
    place.path = project.path;
    auto opening = ProjectService::openFile(place, ProjectService::Purpose::Look, waitOnStderr(std::move(stop)));
    Result<ProjectFile> file = co_await opening;
    if (file)
        printNotice(file->notice);
    co_return file;
}

} // namespace barline
