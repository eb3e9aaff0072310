#pragma once

#include "core/service/ProjectSession.h"

namespace barline {

/// An untitled project that a crash left behind.
struct Leftover
{
    QString path;
    QDateTime modified;
};

/// Makes, opens and finds project files. Any thread with an event loop; sessions belong to the thread that asks.
class ProjectService
{
public:
    explicit ProjectService(QString author);

    using OpenedSession = Result<std::unique_ptr<ProjectSession>>;

    enum class Purpose {
        Work,
        Look ///< nothing is made that stays; what is written is lost where the file had to be upgraded
    };

    /// An existing project file, named or a leftover. One that the format's first implementation made is left as it is:
    /// opened is an upgraded copy beside it, NAME.barline, never over another file.
    QCoro::Task<OpenedSession> open(ProjectPlace place, Purpose purpose = Purpose::Work) const;
    /// As open(), but waits in that way for programs that keep the file locked.
    QCoro::Task<OpenedSession> openWaiting(ProjectPlace place, Purpose purpose, OpeningWait wait) const;
    /// An empty project at a path where there is no file yet.
    QCoro::Task<OpenedSession> create(ProjectPlace place) const;
    /// A new untitled project with one track and one empty 4-bar clip, or with nothing in it (for a document to come).
    QCoro::Task<OpenedSession> createUntitled(bool withFirstTrack) const;
    /// Which of the files are projects rather than documents: by their ending, or because they are databases.
    static QCoro::Task<QStringList> projectsAmong(QStringList paths);
    /// Puts what a new project starts with into one that has nothing: as Barline's own edit, which nobody undoes.
    static Result<void> addFirstTrack(ProjectSession &session);
    /// Untitled projects that nobody has open and somebody worked on, newest first. The others are thrown away.
    QCoro::Task<QList<Leftover>> leftovers() const;

private:
    static QString untitledFolder();
    using MayWait = std::optional<OpeningWait>;
    QCoro::Task<OpenedSession> openAs(ProjectPlace place, Purpose purpose, MayWait wait) const;
    QCoro::Task<OpenedSession> openAt(ProjectPlace place, bool make, MayWait wait) const;
    QCoro::Task<OpenedSession> load(ProjectSession::Parts parts, bool make, MayWait wait) const;

    QString m_author;
};

} // namespace barline
