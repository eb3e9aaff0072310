#pragma once

#include "core/service/ProjectSession.h"

namespace barline {

/// A project without a name that a crash left behind, or that was rescued and not given one.
struct Leftover
{
    QString path;
    QDateTime modified;
};

/// A project in numbers, and what is to be known about how its file was opened.
struct ProjectStatistics
{
    ProjectInfo info;
    OpeningNotice notice;
};

/// What a compaction took out of a project file.
struct Compaction
{
    int edits = 0;    ///< that can no longer be taken back
    qint64 bytes = 0; ///< given back to the disk
};

/// Makes, opens and finds project files, and does what concerns a file as a whole. Any thread with an event loop;
/// sessions belong to the thread that asks.
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
    /// As open(), but nothing is loaded: for repositories and services, which read what they need.
    static QCoro::Task<Result<ProjectFile>> openFile(ProjectPlace place, Purpose purpose,
                                                     std::optional<OpeningWait> wait);
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

    // Of a project file as a whole, which others may have open meanwhile. Each is there once more with `Waiting`, which
    // waits in that way for programs that keep the file locked; the others do so for five seconds at most, and check()
    // and salvage() not at all.

    /// Counts what is in it, without loading it.
    static QCoro::Task<Result<ProjectStatistics>> statistics(QString path, std::stop_token stop = {});
    static QCoro::Task<Result<ProjectStatistics>> statisticsWaiting(QString path, OpeningWait wait);
    /// Writes all of it into another file, which is replaced once the copy is whole.
    static QCoro::Task<Result<void>> saveCopy(QString path, QString copy, std::stop_token stop = {});
    static QCoro::Task<Result<void>> saveCopyWaiting(QString path, QString copy, OpeningWait wait);
    /// Removes from the journal all but the last 1,000 edits (EDITS.md), and gives back to the disk what nothing uses
    /// any more. The music and named versions stay. Where the second step fails or is cancelled, the first is done.
    static QCoro::Task<Result<Compaction>> compact(QString path, std::stop_token stop = {});
    static QCoro::Task<Result<Compaction>> compactWaiting(QString path, OpeningWait wait);
    /// As checkProject().
    static QCoro::Task<Result<Findings>> check(QString path, std::stop_token stop = {});
    static QCoro::Task<Result<Findings>> checkWaiting(QString path, OpeningWait wait);
    /// As salvageProject().
    static QCoro::Task<Result<Findings>> salvage(QString path, QString out, std::stop_token stop = {});
    static QCoro::Task<Result<Findings>> salvageWaiting(QString path, QString out, OpeningWait wait, Progress progress);

private:
    using MayWait = std::optional<OpeningWait>;
    static QCoro::Task<Result<ProjectFile>> openAt(ProjectFile file, bool make, MayWait wait);
    static QCoro::Task<Result<ProjectStatistics>> countIn(QString path, MayWait wait, std::stop_token stop);
    static QCoro::Task<Result<void>> copyOf(QString path, QString copy, MayWait wait, std::stop_token stop);
    static QCoro::Task<Result<Compaction>> compactIn(QString path, MayWait wait, std::stop_token stop);
    QCoro::Task<OpenedSession> openAs(ProjectPlace place, Purpose purpose, MayWait wait) const;
    QCoro::Task<OpenedSession> load(ProjectFile file) const;

    QString m_author;
};

} // namespace barline
