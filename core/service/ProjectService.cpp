#include "core/service/ProjectService.h"

#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "core/service/Author.h"
#include "core/service/LegacyCopy.h"
#include "core/service/ProjectCheck.h"
#include "core/service/ProjectSalvage.h"
#include "core/service/UntitledFolder.h"
#include "core/store/FileKind.h"
#include "core/store/FileWorker.h"
#include "core/store/PlaceWarning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace barline {

namespace {

/// What a new project starts with: a song of one track, and an empty clip to put into it.
Edit firstTrack(IdSource &ids)
{
    Composition composition;
    composition.id = ids.next<CompositionId>();
    composition.name = QCoreApplication::translate("barline::ProjectService", "New Song");
    composition.tracks.append(std::make_shared<const Track>(makeTrack(composition, ids.next<TrackId>())));
    constexpr int kBars = 4;
    const qint64 clipId = ids.take(kBars + 1);
    Edit edit;
    edit.clips.added.append(makeEmptyClip(clipId, QCoreApplication::translate("barline::ProjectService", "Clip 1"),
                                          Meter(), kBars, composition.id, clipId));
    edit.compositions.added.append(composition);
    return edit;
}

/// The answer once the file is closed; where it was got but closing fails, why.
template <typename T>
QCoro::Task<Result<T>> closed(ProjectFile file, Result<T> answer)
{
    auto closing = file.database->close();
    const Result<void> done = co_await closing;
    if (answer && !done)
        co_return failure(done.error());
    co_return answer;
}

} // namespace

ProjectService::ProjectService(QString author)
    : m_author(std::move(author))
{}

QCoro::Task<Result<ProjectFile>> ProjectService::openFile(ProjectPlace place, Purpose purpose, MayWait wait)
{
    auto looking = readIfLegacy(place.path);
    Result<std::optional<LegacyContent>> legacy = co_await looking;
    if (!legacy)
        co_return failure(legacy.error());
    ProjectFile file;
    if (!*legacy) {
        file.place = place;
        auto opening = openAt(std::move(file), false, std::move(wait));
        co_return co_await opening;
    }
    file.notice.findings = (*legacy)->findings;
    if (purpose == Purpose::Look)
        file.scratch = std::make_unique<QTemporaryDir>();
    auto upgrading = makeUpgraded(place.path, std::move(**legacy), file.scratch ? file.scratch->path() : QString());
    const Result<QString> upgraded = co_await upgrading;
    if (!upgraded)
        co_return failure(upgraded.error());
    file.place.path = *upgraded;
    file.notice.text = upgradeNotice(place.path, *upgraded, purpose == Purpose::Look);
    auto opening = openAt(std::move(file), false, std::move(wait));
    co_return co_await opening;
}

QCoro::Task<Result<ProjectFile>> ProjectService::openAt(ProjectFile file, bool make, MayWait wait)
{
    if (file.place.untitled) {
        file.untitledLock = lockUntitled(file.place.path);
        if (!file.untitledLock)
            co_return failure(ErrorKind::Unavailable,
                              QCoreApplication::translate("barline::ProjectService",
                                                          "Another Barline window has this untitled project open."));
    }
    DatabaseLocation location;
    location.path = file.place.path;
    location.create = make;
    auto opening = wait ? Database::openWaiting(location, std::move(*wait)) : Database::open(location);
    Result<std::unique_ptr<Database>> database = co_await opening;
    if (!database)
        co_return failure(database.error());
    file.database = std::move(*database);
    if (file.notice.text.isEmpty())
        file.notice.text = file.database->notice();
    if (file.notice.text.isEmpty() && !make && !file.place.untitled) {
        auto warning = runOnFileWorker([path = file.place.path] { return placeWarning(path); });
        file.notice.text = co_await warning;
        file.notice.isAboutPlace = !file.notice.text.isEmpty();
    }
    co_return file;
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::load(ProjectFile file) const
{
    EditStore store(*file.database);
    auto loading = store.load();
    Result<LoadedProject> loaded = co_await loading;
    if (!loaded) {
        auto closing = file.database->close();
        (void)co_await closing;
        co_return failure(loaded.error());
    }
    ProjectSession::Parts parts;
    parts.file = std::move(file);
    parts.loaded = std::move(*loaded);
    parts.author = m_author;
    co_return std::make_unique<ProjectSession>(std::move(parts));
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::open(ProjectPlace place, Purpose purpose) const
{
    return openAs(std::move(place), purpose, {});
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::openWaiting(ProjectPlace place, Purpose purpose,
                                                                       OpeningWait wait) const
{
    return openAs(std::move(place), purpose, std::move(wait));
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::openAs(ProjectPlace place, Purpose purpose,
                                                                  MayWait wait) const
{
    auto opening = openFile(std::move(place), purpose, std::move(wait));
    Result<ProjectFile> file = co_await opening;
    if (!file)
        co_return failure(file.error());
    auto loading = load(std::move(*file));
    co_return co_await loading;
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::create(ProjectPlace place) const
{
    ProjectFile made;
    made.place = std::move(place);
    auto making = openAt(std::move(made), true, std::nullopt);
    Result<ProjectFile> file = co_await making;
    if (!file)
        co_return failure(file.error());
    auto loading = load(std::move(*file));
    co_return co_await loading;
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::createUntitled(bool withFirstTrack) const
{
    const QString folder = untitledFolder();
    if (!QDir().mkpath(folder)) {
        co_return failure(ErrorKind::Io,
                          QCoreApplication::translate("barline::ProjectService",
                                                      "The folder %1 cannot be made; check its permissions.")
                              .arg(folder));
    }
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const ProjectPlace place{folder + QLatin1Char('/') + name + QStringLiteral(".barline"), true};
    auto creating = create(place);
    OpenedSession opened = co_await creating;
    if (!opened)
        co_return opened;
    ProjectSession &session = **opened;
    auto reserving = session.reserveIds();
    const Result<void> reserved = co_await reserving;
    if (!reserved)
        co_return failure(reserved.error());
    if (!withFirstTrack)
        co_return opened;

    const Result<void> pushed = addFirstTrack(session);
    if (!pushed)
        co_return failure(pushed.error());
    auto flushing = session.flush();
    const Result<void> flushed = co_await flushing;
    if (!flushed)
        co_return failure(flushed.error());
    co_return opened;
}

QCoro::Task<QStringList> ProjectService::projectsAmong(QStringList paths)
{
    auto looking = runOnFileWorker([paths] {
        QStringList projects;
        for (const QString &path : paths) {
            const bool isNamed = path.endsWith(QLatin1String(".barline"), Qt::CaseInsensitive);
            const FileKind kind = isNamed ? FileKind::Project : kindOfFile(path);
            if (kind == FileKind::Project || kind == FileKind::OtherDatabase)
                projects.append(path);
        }
        return projects;
    });
    co_return co_await looking;
}

Result<void> ProjectService::addFirstTrack(ProjectSession &session)
{
    return session.history().pushAs(barlineAuthor(), firstTrack(session.ids()),
                                    QCoreApplication::translate("barline::ProjectService", "New Project"));
}

QCoro::Task<QList<Leftover>> ProjectService::leftovers() const
{
    QList<Leftover> found;
    QFileInfoList files;
    for (const QString &folder : {rescueFolder(), untitledFolder()})
        files += QDir(folder).entryInfoList({QStringLiteral("*.barline")}, QDir::Files, QDir::Time);
    files.removeIf([](const QFileInfo &file) { return isBackup(file.filePath()); });
    for (const QFileInfo &file : files) {
        const ProjectPlace place{file.filePath(), true};
        auto opening = open(place);
        const OpenedSession session = co_await opening;
        if (!session && session.error().kind() == ErrorKind::Unavailable)
            continue;
        if (!session || (*session)->hasEdits())
            found.append({file.filePath(), file.lastModified()});
        if (session) {
            auto closing = (*session)->close(false);
            (void)co_await closing;
        }
    }
    co_return found;
}

QCoro::Task<Result<ProjectStatistics>> ProjectService::statistics(QString path, std::stop_token stop)
{
    return countIn(std::move(path), {}, std::move(stop));
}

QCoro::Task<Result<ProjectStatistics>> ProjectService::statisticsWaiting(QString path, OpeningWait wait)
{
    const std::stop_token stop = wait.stop;
    return countIn(std::move(path), std::move(wait), stop);
}

QCoro::Task<Result<ProjectStatistics>> ProjectService::countIn(QString path, MayWait wait, std::stop_token stop)
{
    ProjectPlace place;
    place.path = path;
    auto opening = openFile(place, Purpose::Look, std::move(wait));
    Result<ProjectFile> file = co_await opening;
    if (!file)
        co_return failure(file.error());
    auto reading = EditStore(*file->database).info(std::move(stop));
    const Result<ProjectInfo> info = co_await reading;
    Result<ProjectStatistics> statistics;
    if (info) {
        statistics->info = *info;
        statistics->notice = file->notice;
    } else {
        statistics = failure(info.error());
    }
    auto closing = closed(std::move(*file), std::move(statistics));
    co_return co_await closing;
}

QCoro::Task<Result<void>> ProjectService::saveCopy(QString path, QString copy, std::stop_token stop)
{
    return copyOf(std::move(path), std::move(copy), {}, std::move(stop));
}

QCoro::Task<Result<void>> ProjectService::saveCopyWaiting(QString path, QString copy, OpeningWait wait)
{
    const std::stop_token stop = wait.stop;
    return copyOf(std::move(path), std::move(copy), std::move(wait), stop);
}

QCoro::Task<Result<void>> ProjectService::copyOf(QString path, QString copy, MayWait wait, std::stop_token stop)
{
    if (QFileInfo(path) == QFileInfo(copy))
        co_return failure(ErrorKind::Conflict,
                          QCoreApplication::translate("barline::ProjectService",
                                                      "%1 is the project itself. Name another file for the copy.")
                              .arg(copy));
    ProjectPlace place;
    place.path = path;
    auto opening = openFile(place, Purpose::Look, std::move(wait));
    Result<ProjectFile> file = co_await opening;
    if (!file)
        co_return failure(file.error());
    auto copying = file->database->copyTo(copy, std::move(stop));
    const Result<void> copied = co_await copying;
    auto closing = closed(std::move(*file), copied);
    co_return co_await closing;
}

QCoro::Task<Result<Compaction>> ProjectService::compact(QString path, std::stop_token stop)
{
    return compactIn(std::move(path), {}, std::move(stop));
}

QCoro::Task<Result<Compaction>> ProjectService::compactWaiting(QString path, OpeningWait wait)
{
    const std::stop_token stop = wait.stop;
    return compactIn(std::move(path), std::move(wait), stop);
}

QCoro::Task<Result<Compaction>> ProjectService::compactIn(QString path, MayWait wait, std::stop_token stop)
{
    ProjectFile place;
    place.place.path = path;
    auto opening = openAt(std::move(place), false, wait);
    Result<ProjectFile> file = co_await opening;
    if (!file)
        co_return failure(file.error());
    if (wait)
        file->database->listen(wait->listener);
    auto removing = EditStore(*file->database).compactJournal(EditStore::kHistory, stop);
    const Result<int> removed = co_await removing;
    if (!removed) {
        auto closing = closed(std::move(*file), Result<Compaction>(failure(removed.error())));
        co_return co_await closing;
    }
    auto shrinking = file->database->shrink(std::move(stop));
    const Result<qint64> bytes = co_await shrinking;
    Result<Compaction> done;
    if (bytes)
        done = Compaction{*removed, *bytes};
    else
        done = failure(bytes.error());
    auto closing = closed(std::move(*file), std::move(done));
    co_return co_await closing;
}

QCoro::Task<Result<Findings>> ProjectService::check(QString path, std::stop_token stop)
{
    return checkProject(std::move(path), std::move(stop));
}

QCoro::Task<Result<Findings>> ProjectService::salvage(QString path, QString out, std::stop_token stop)
{
    return salvageProject(std::move(path), std::move(out), std::move(stop));
}

QCoro::Task<Result<Findings>> ProjectService::checkWaiting(QString path, OpeningWait wait)
{
    return checkProjectWaiting(std::move(path), std::move(wait));
}

QCoro::Task<Result<Findings>> ProjectService::salvageWaiting(QString path, QString out, OpeningWait wait,
                                                             Progress progress)
{
    return salvageProjectWaiting(std::move(path), std::move(out), std::move(wait), std::move(progress));
}

} // namespace barline
