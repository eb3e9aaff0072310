#include "core/service/ProjectService.h"

#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "core/service/Author.h"
#include "core/service/LegacyCopy.h"
#include "core/store/FileKind.h"
#include "core/store/FileWorker.h"
#include "core/store/PlaceWarning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

namespace barline {

namespace {

QString lockPathOf(const QString &path)
{
    return path + QStringLiteral(".lock");
}

/// Held as long as the untitled project is open; null where another Barline has it.
std::unique_ptr<QLockFile> lockUntitled(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockPathOf(path));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

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

} // namespace

ProjectService::ProjectService(QString author)
    : m_author(std::move(author))
{}

QString ProjectService::untitledFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/untitled");
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
    auto looking = readIfLegacy(place.path);
    Result<std::optional<LegacyContent>> legacy = co_await looking;
    if (!legacy)
        co_return failure(legacy.error());
    if (!*legacy) {
        auto opening = openAt(place, false, std::move(wait));
        co_return co_await opening;
    }
    ProjectSession::Parts parts;
    parts.author = m_author;
    parts.notice.findings = (*legacy)->findings;
    if (purpose == Purpose::Look)
        parts.scratch = std::make_unique<QTemporaryDir>();
    auto upgrading = makeUpgraded(place.path, std::move(**legacy), parts.scratch ? parts.scratch->path() : QString());
    const Result<QString> upgraded = co_await upgrading;
    if (!upgraded)
        co_return failure(upgraded.error());
    parts.place.path = *upgraded;
    parts.notice.text = upgradeNotice(place.path, *upgraded, purpose == Purpose::Look);
    auto loading = load(std::move(parts), false, std::move(wait));
    co_return co_await loading;
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::create(ProjectPlace place) const
{
    auto opening = openAt(place, true, std::nullopt);
    co_return co_await opening;
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::openAt(ProjectPlace place, bool make, MayWait wait) const
{
    ProjectSession::Parts parts;
    parts.place = place;
    parts.author = m_author;
    if (place.untitled) {
        parts.untitledLock = lockUntitled(place.path);
        if (!parts.untitledLock) {
            co_return failure(ErrorKind::Unavailable,
                              QCoreApplication::translate("barline::ProjectService",
                                                          "Another Barline window has this untitled project open."));
        }
    }
    auto loading = load(std::move(parts), make, std::move(wait));
    co_return co_await loading;
}

QCoro::Task<ProjectService::OpenedSession> ProjectService::load(ProjectSession::Parts parts, bool make,
                                                                MayWait wait) const
{
    DatabaseLocation location;
    location.path = parts.place.path;
    location.create = make;
    auto opening = wait ? Database::openWaiting(location, std::move(*wait)) : Database::open(location);
    Result<std::unique_ptr<Database>> database = co_await opening;
    if (!database)
        co_return failure(database.error());
    parts.database = std::move(*database);
    if (parts.notice.text.isEmpty())
        parts.notice.text = parts.database->notice();
    if (parts.notice.text.isEmpty() && !make && !parts.place.untitled) {
        auto warning = runOnFileWorker([path = parts.place.path] { return placeWarning(path); });
        parts.notice.text = co_await warning;
        parts.notice.isAboutPlace = !parts.notice.text.isEmpty();
    }
    EditStore store(*parts.database);
    auto loading = store.load();
    Result<LoadedProject> loaded = co_await loading;
    if (!loaded) {
        auto closing = parts.database->close();
        (void)co_await closing;
        co_return failure(loaded.error());
    }
    parts.loaded = std::move(*loaded);
    co_return std::make_unique<ProjectSession>(std::move(parts));
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
    const QDir folder(untitledFolder());
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.barline")}, QDir::Files, QDir::Time);
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

} // namespace barline
