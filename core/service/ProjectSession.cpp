#include "core/service/ProjectSession.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/Logging.h"
#include "core/base/RunOnWorker.h"
#include "core/service/Author.h"
#include "core/service/UntitledFolder.h"
#include "core/store/EditAuthor.h"
#include "core/store/FileWorker.h"

#include <QCoroFuture>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace barline {

namespace {

constexpr int kMostAttempts = 5;
/// What is rebased on the document's own thread.
constexpr qsizetype kMostThingsAtOnce = 1000;

qsizetype thingsIn(const JournalNews &news, const QList<HistoryEntry> &waiting)
{
    qsizetype things = 0;
    for (const NewEntry &entry : news.entries)
        things += entry.toApply.size();
    for (const HistoryEntry &entry : waiting)
        things += 2 * entry.edit.size();
    return things;
}

constexpr std::chrono::milliseconds kPatience{5000};

} // namespace

ProjectSession::ProjectSession(Parts parts, QObject *parent)
    : QObject(parent)
    , m_place(std::move(parts.file.place))
    , m_notice(std::move(parts.file.notice))
    , m_scratch(std::move(parts.file.scratch))
    , m_untitledLock(std::move(parts.file.untitledLock))
    , m_database(std::move(parts.file.database))
    , m_store(std::make_unique<EditStore>(*m_database))
    , m_history(m_document, newSessionNumber(), std::move(parts.author))
    , m_persister(*m_store, parts.loaded.seq)
    , m_feed(*m_store)
    , m_scope([](const Error &error) { qCWarning(lcSession) << error.message(); })
    , m_isReplayOff(qEnvironmentVariableIntValue("BARLINE_NO_REPLAY") == 1)
{
    listen();
    m_document.replace(std::move(parts.loaded.project));
    m_history.load(std::move(parts.loaded.entries), parts.loaded.start);
    connect(&m_history, &History::pushed, &m_persister, &EditPersister::keep);
    connect(&m_history, &History::preparingChanged, &m_persister,
            [this] { m_persister.setComing(m_history.isPreparing()); });
    connect(&m_persister, &EditPersister::committed, &m_history, &History::confirm);
    connect(&m_persister, &EditPersister::stateChanged, this, &ProjectSession::saveStateChanged);
    connect(&m_persister, &EditPersister::overtaken, this, [this] {
        if (m_persister.refusal())
            m_scope.spawn(catchUp());
    });
    connect(&m_feed, &ChangeFeed::looked, this, [this] {
        if (m_feed.lastSeen() > m_persister.lastSeq() && !m_persister.isCommitting())
            m_scope.spawn(catchUp());
    });
    connect(&m_ids, &IdSource::runningLow, this, [this] { m_scope.spawn(reserveIds()); });
}

ProjectSession::~ProjectSession()
{
    freeOnWorker(m_document.replace({}));
}

void ProjectSession::listen()
{
    m_database->listen([this](const DatabaseNotice &notice) {
        switch (notice.kind) {
        case DatabaseNotice::Kind::Waiting:
        case DatabaseNotice::Kind::GoesOn:
            m_persister.setWaitsFor(notice.message, !m_waitsForOthers && notice.since >= kPatience);
            break;
        case DatabaseNotice::Kind::LittleRoom:
        case DatabaseNotice::Kind::LongLog:
        case DatabaseNotice::Kind::CheckpointFailed:
            emit noticed(notice.message);
            break;
        case DatabaseNotice::Kind::FileGone:
            if (!std::exchange(m_whyFileIsLost, notice.message).isEmpty())
                break; // each connection says it
            if (m_rescues && !m_isSavingAs)
                m_scope.spawn(rescue());
            else
                emit fileLost();
            emit saveStateChanged();
            break;
        }
    });
}

bool ProjectSession::isReadOnly() const
{
    return m_database && m_database->isReadOnly();
}

QString ProjectSession::title() const
{
    const bool hasName = !m_place.untitled || isRescued(m_place.path);
    return hasName ? QFileInfo(m_place.path).completeBaseName() : tr("Untitled");
}

bool ProjectSession::hasEdits() const
{
    const auto &entries = m_history.entries();
    return isRescued(m_place.path) || m_history.isPreparing() ||
           std::any_of(entries.begin(), entries.end(),
                       [](const HistoryEntry &entry) { return entry.author != barlineAuthor(); });
}

QCoro::Task<Result<void>> ProjectSession::reserveIds(std::stop_token stop)
{
    const QPointer<ProjectSession> self(this);
    auto pending = m_store->reserveIds(IdSource::kBlockSize, std::move(stop));
    const Result<qint64> first = co_await pending;
    if (!self)
        co_return {};
    if (!first)
        co_return failure(first.error());
    m_ids.addBlock(*first, IdSource::kBlockSize);
    co_return {};
}

void ProjectSession::followOthers()
{
    m_feed.start();
}

QCoro::Task<Result<void>> ProjectSession::catchUp()
{
    if (m_isCatchingUp)
        co_return {};
    const QPointer<ProjectSession> self(this);
    m_isCatchingUp = true;
    auto pausing = m_persister.pause();
    (void)co_await pausing;
    if (!self)
        co_return {};
    auto catchingUp = catchUpPaused();
    const Result<void> caughtUp = co_await catchingUp;
    if (!self)
        co_return {};
    m_isCatchingUp = false;
    if (caughtUp || m_persister.waiting().isEmpty())
        m_persister.resume();
    else
        m_persister.resumeLater(caughtUp.error());
    co_return caughtUp;
}

QCoro::Task<Result<void>> ProjectSession::catchUpPaused()
{
    const QPointer<ProjectSession> self(this);
    auto reading = m_store->newsAfter(m_persister.lastSeq());
    Result<JournalNews> news = co_await reading;
    if (!self)
        co_return {};
    if (!news)
        co_return failure(news.error());
    const bool isNewer = !news->isWhole || !news->entries.isEmpty();
    if (!isNewer && !m_persister.refusal())
        co_return {};
    if (!news->entries.isEmpty()) {
        auto following = followNews(std::move(*news));
        const Result<bool> followed = co_await following;
        if (!self || (followed && *followed))
            co_return {};
        if (!followed)
            co_return failure(followed.error());
    }
    auto loading = reload(!isNewer);
    co_return co_await loading;
}

QCoro::Task<Result<bool>> ProjectSession::followNews(JournalNews news)
{
    const QPointer<ProjectSession> self(this);
    CaughtUp caughtUp;
    caughtUp.seq = news.seq;
    for (const NewEntry &entry : news.entries)
        caughtUp.theirs.append(entry.entry);
    for (int attempt = 1;; ++attempt) {
        const QList<HistoryEntry> waiting = m_persister.waiting();
        const Project project = m_document.project();
        Result<Rebased> rebased;
        if (m_isReplayOff) {
            rebased = Rebased{project, {}, waiting, {}};
        } else if (attempt == kMostAttempts || thingsIn(news, waiting) <= kMostThingsAtOnce) {
            rebased = rebase(project, waiting, news.entries);
        } else {
            const auto rebaseAll = [project, waiting, theirs = news.entries] {
                return rebase(project, waiting, theirs);
            };
            auto rebasing = runOnWorker(rebaseAll);
            rebased = co_await rebasing;
            if (!self)
                co_return false;
            if (m_persister.waiting().size() != waiting.size())
                continue; // somebody went on meanwhile
        }
        if (!rebased) {
            qCWarning(lcSession) << "the journal does not fit the document:" << rebased.error().message();
            co_return false;
        }
        caughtUp.rebased = std::move(*rebased);
        adopt(std::move(caughtUp), false);
        co_return true;
    }
}

QCoro::Task<Result<void>> ProjectSession::reload(bool wasRefused)
{
    const QPointer<ProjectSession> self(this);
    auto pending = m_store->load();
    Result<LoadedProject> loaded = co_await pending;
    if (!self)
        co_return {};
    if (!loaded)
        co_return failure(loaded.error());
    QList<HistoryEntry> waiting = m_persister.waiting();
    CaughtUp caughtUp;
    caughtUp.seq = loaded->seq;
    for (const HistoryEntry &entry : loaded->entries) {
        if (entry.seq > m_persister.lastSeq())
            caughtUp.theirs.append(entry);
    }
    // The file refuses this one edit, whatever the document says.
    std::optional<NotApplied> refused;
    if (wasRefused && m_persister.isSingly() && !waiting.isEmpty())
        refused = NotApplied{waiting.takeFirst(), m_persister.refusal()->message()};
    caughtUp.rebased = replay(loaded->project, waiting, caughtUp.theirs);
    caughtUp.rebased.touched.everything = true;
    caughtUp.rebased.touched.compositionList = true;
    caughtUp.rebased.touched.clipList = true;
    if (refused)
        caughtUp.rebased.notApplied.prepend(*refused);
    freeOnWorker(std::move(loaded->project));
    m_history.load(std::move(loaded->entries), loaded->start);
    adopt(std::move(caughtUp), wasRefused);
    co_return {};
}

void ProjectSession::adopt(CaughtUp caughtUp, bool singly)
{
    QSet<EditKey> waiting;
    for (const HistoryEntry &entry : m_persister.waiting())
        waiting.insert(entry.key);
    QList<qint64> found;
    for (const HistoryEntry &entry : caughtUp.theirs) {
        if (waiting.contains(entry.key))
            found.append(entry.seq);
    }
    const Rebased &rebased = caughtUp.rebased;
    m_persister.goOnFrom(caughtUp.seq, rebased.waiting, found, singly);
    freeOnWorker(m_document.follow(rebased.project, rebased.touched));
    m_history.follow(rebased.touched.everything ? QList<HistoryEntry>() : caughtUp.theirs, rebased.waiting);
    if (!rebased.notApplied.isEmpty())
        m_history.addNotApplied(rebased.notApplied);
    for (const NotApplied &lost : rebased.notApplied)
        emit notApplied(lost.entry.label, lost.why);
}

QCoro::Task<Result<void>> ProjectSession::flush()
{
    return savedUnlessLost(m_persister.whenDone());
}

QCoro::Task<Result<void>> ProjectSession::flushSoFar()
{
    return savedUnlessLost(m_persister.whenDoneSoFar());
}

QCoro::Task<Result<void>> ProjectSession::savedUnlessLost(QFuture<Result<void>> saving)
{
    const QPointer<ProjectSession> self(this);
    const Result<void> saved = co_await saving;
    if (self && saved && !m_whyFileIsLost.isEmpty())
        co_return failure(ErrorKind::Storage, m_whyFileIsLost);
    co_return saved;
}

QCoro::Task<Result<void>> ProjectSession::saveAs(QString path)
{
    const Progress unseen;
    auto saving = saveAs(path, {}, unseen);
    co_return co_await saving;
}

QCoro::Task<Result<void>> ProjectSession::saveAs(QString path, std::stop_token stop, Progress progress)
{
    if (m_isSavingAs)
        co_return failure(ErrorKind::Conflict,
                          tr("The project is still being saved under another name. Wait for it, or cancel it."));
    const QPointer<ProjectSession> self(this);
    m_isSavingAs = true;
    auto saving = copyAndGoOn(ProjectPlace{path, false}, stop, progress);
    const Result<void> saved = co_await saving;
    if (!self)
        co_return saved;
    m_isSavingAs = false;
    // Lost meanwhile.
    if (!saved && !m_whyFileIsLost.isEmpty() && m_rescues)
        m_scope.spawn(rescue());
    co_return saved;
}

QCoro::Task<Result<void>> ProjectSession::rescue()
{
    const QPointer<ProjectSession> self(this);
    const QString lost = m_place.path;
    m_isSavingAs = true;
    auto finding = runOnFileWorker([title = title()] { return freshRescuePath(title); });
    const Result<QString> path = co_await finding;
    if (!self)
        co_return {};
    Result<void> rescued = path ? Result<void>() : failure(path.error());
    if (path) {
        const Progress unseen;
        auto going = copyAndGoOn(ProjectPlace{*path, true}, {}, unseen);
        rescued = co_await going;
        if (!self)
            co_return {};
    }
    m_isSavingAs = false;
    if (m_whyFileIsLost.isEmpty())
        emit this->rescued(lost);
    else
        emit fileLost();
    co_return rescued;
}

QCoro::Task<Result<void>> ProjectSession::copyAndGoOn(ProjectPlace place, std::stop_token stop, Progress progress)
{
    const QPointer<ProjectSession> self(this);
    const QString path = place.path;
    auto flushed = flushSoFar();
    const Result<void> saved = co_await flushed;
    if (!self || (QFileInfo::exists(path) && QFileInfo(path) == QFileInfo(m_place.path)))
        co_return saved;
    auto beginning = m_database->beginCopy(path, stop, progress);
    const Result<std::shared_ptr<DatabaseCopy>> copy = co_await beginning;
    if (!self)
        co_return {};
    if (!copy)
        co_return failure(copy.error());
    // What cannot be saved here, or comes from now on, goes into the new file.
    auto pausing = m_persister.pause();
    (void)co_await pausing;
    if (!self)
        co_return {};
    auto finishing = m_database->finishCopy(*copy, path);
    const Result<void> finished = co_await finishing;
    if (!self)
        co_return {};
    if (!finished) {
        m_persister.resume();
        co_return finished;
    }
    auto going = goOnIn(place);
    co_return co_await going;
}

QCoro::Task<Result<void>> ProjectSession::goOnIn(ProjectPlace place)
{
    const QPointer<ProjectSession> self(this);
    DatabaseLocation location;
    location.path = place.path;
    auto opening = Database::open(location);
    Result<std::unique_ptr<Database>> opened = co_await opening;
    if (!self)
        co_return {};
    if (!opened) {
        m_persister.resume();
        co_return failure(opened.error());
    }
    std::unique_ptr<QLockFile> lock = place.untitled ? lockUntitled(place.path) : nullptr;
    const std::unique_ptr<EditStore> oldStore = std::exchange(m_store, std::make_unique<EditStore>(**opened));
    const std::unique_ptr<Database> oldDatabase = std::exchange(m_database, std::move(*opened));
    oldDatabase->listen([](const DatabaseNotice &) {});
    listen();
    const ProjectPlace oldPlace = std::exchange(m_place, place);
    const bool wasLost = !std::exchange(m_whyFileIsLost, {}).isEmpty();
    const std::unique_ptr<QLockFile> oldLock = std::exchange(m_untitledLock, std::move(lock));
    m_persister.exchangeStore(*m_store);
    m_feed.exchangeStore(*m_store);
    m_persister.resume();
    emit renamed();
    auto keeping = flushSoFar();
    const Result<void> kept = co_await keeping;
    auto closing = oldDatabase->close();
    const Result<void> closed = co_await closing;
    if (oldPlace.untitled && kept && !wasLost)
        QFile::remove(oldPlace.path);
    co_return kept ? closed : kept;
}

QCoro::Task<Result<void>> ProjectSession::close(bool throwAway)
{
    const QPointer<ProjectSession> self(this);
    const bool vanishes = m_place.untitled && (throwAway || !hasEdits());
    if (!vanishes) {
        auto flushed = flush();
        const Result<void> saved = co_await flushed;
        if (!self || (!saved && !throwAway))
            co_return saved;
    }
    auto pausing = m_persister.pause();
    (void)co_await pausing;
    if (!self)
        co_return {};
    m_feed.stop();
    auto closing = m_database->close();
    const QString path = m_place.path;
    const Result<void> closed = co_await closing;
    if (vanishes)
        QFile::remove(path);
    co_return closed;
}

} // namespace barline

#include "moc_ProjectSession.cpp"
