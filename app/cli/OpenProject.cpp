#include "app/cli/OpenProject.h"

#include "app/cli/Report.h"
#include "core/service/Author.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

namespace barline {

QString authorNamed(const QString &author)
{
    return author.isEmpty() ? defaultAuthor() : author;
}

void showWaits(ProjectSession &session, std::stop_token stop)
{
    session.waitForOthers();
    QObject::connect(&session, &ProjectSession::saveStateChanged, &session,
                     [&session, stop, said = QString()]() mutable {
                         const QString &waitsFor = session.persister().waitsFor();
                         if (!waitsFor.isEmpty() && waitsFor != said)
                             std::fprintf(stderr, "barline: %s\n", waitsFor.toUtf8().constData());
                         said = waitsFor;
                         if (!waitsFor.isEmpty() && stop.stop_requested())
                             session.stopWaiting();
                     });
}

QCoro::Task<ProjectService::OpenedSession> openProject(ProjectArgument project, QString author,
                                                       ProjectService::Purpose purpose)
{
    if (project.inMemory)
        co_return failure(ErrorKind::NotFound, QCoreApplication::translate("barline::OpenProject",
                                                                           "A project in memory holds nothing yet."));
    if (!QFileInfo::exists(project.path))
        co_return failure(
            ErrorKind::NotFound,
            QCoreApplication::translate("barline::OpenProject", "There is no project %1.").arg(project.path));
    const ProjectService service(authorNamed(author));
    ProjectPlace place;
    place.path = project.path;
    auto opening = service.open(place, purpose);
    ProjectService::OpenedSession session = co_await opening;
    if (session)
        printNotice((*session)->openingNotice());
    co_return session;
}

} // namespace barline
