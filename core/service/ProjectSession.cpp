#include "core/service/ProjectSession.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/Logging.h"
#include "core/service/Author.h"

#include <QCoroFuture>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>

namespace barline {

namespace {

qint64 newSessionNumber()
{
    return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1);
}

} // namespace

ProjectSession::ProjectSession(Parts parts, QObject *parent)
    : QObject(parent)
    , m_place(std::move(parts.place))
    , m_notice(std::move(parts.notice))
    , m_scratch(std::move(parts.scratch))
    , m_untitledLock(std::move(parts.untitledLock))
    , m_database(std::move(parts.database))
    , m_store(std::make_unique<EditStore>(*m_database))
    , m_history(m_document, newSessionNumber(), std::move(parts.author))
    , m_persister(*m_store, parts.loaded.seq)
    , m_scope([](const Error &error) { qCWarning(lcSession) << error.message(); })
{
    m_document.replace(std::move(parts.loaded.project));
    m_history.load(std::move(parts.loaded.entries));
    connect(&m_history, &History::pushed, &m_persister, &EditPersister::keep);
    connect(&m_persister, &EditPersister::committed, &m_history, &History::confirm);
    connect(&m_persister, &EditPersister::stateChanged, this, &ProjectSession::saveStateChanged);
    connect(&m_persister, &EditPersister::overtaken, this, [this](const Error &why) { m_scope.spawn(reload(why)); });
    connect(&m_ids, &IdSource::runningLow, this, [this] { m_scope.spawn(reserveIds()); });
}

ProjectSession::~ProjectSession()
{
    freeOnWorker(m_document.replace({}));
}

bool ProjectSession::isReadOnly() const
{
    return m_database && m_database->isReadOnly();
}

QString ProjectSession::title() const
{
    return m_place.untitled ? tr("Untitled") : QFileInfo(m_place.path).completeBaseName();
}

bool ProjectSession::hasEdits() const
{
    const auto &entries = m_history.entries();
    return std::any_of(entries.begin(), entries.end(),
                       [](const HistoryEntry &entry) { return entry.author != barlineAuthor(); });
}

QCoro::Task<Result<void>> ProjectSession::reserveIds()
{
    const QPointer<ProjectSession> self(this);
    auto pending = m_store->reserveIds(IdSource::kBlockSize);
    const Result<qint64> first = co_await pending;
    if (!self)
        co_return {};
    if (!first)
        co_return failure(first.error());
    m_ids.addBlock(*first, IdSource::kBlockSize);
    co_return {};
}

QCoro::Task<Result<void>> ProjectSession::reload(Error why)
{
    const QPointer<ProjectSession> self(this);
    auto pending = m_store->load();
    Result<LoadedProject> loaded = co_await pending;
    if (!self)
        co_return {};
    if (!loaded) {
        m_persister.resumeLater(loaded.error());
        co_return failure(loaded.error());
    }
    QSet<EditKey> kept;
    for (const HistoryEntry &entry : loaded->entries)
        kept.insert(entry.key);
    const QList<HistoryEntry> waiting = m_persister.takeWaiting(loaded->seq);
    freeOnWorker(m_document.replace(std::move(loaded->project)));
    m_history.load(std::move(loaded->entries));
    m_persister.resume();
    emit saveStateChanged();
    for (const HistoryEntry &entry : waiting) {
        if (self && !kept.contains(entry.key))
            emit notApplied(entry.label, why.message());
    }
    co_return {};
}

QCoro::Task<Result<void>> ProjectSession::flush()
{
    auto saved = m_persister.whenDone();
    co_return co_await saved;
}

QCoro::Task<Result<void>> ProjectSession::saveAs(QString path)
{
    const QPointer<ProjectSession> self(this);
    auto flushed = flush();
    const Result<void> saved = co_await flushed;
    if (!self || (QFileInfo::exists(path) && QFileInfo(path) == QFileInfo(m_place.path)))
        co_return saved;
    // What cannot be saved here goes into the new file.
    auto pausing = m_persister.pause();
    co_await pausing;
    if (!self)
        co_return {};

    auto copying = m_database->copyTo(path);
    const Result<void> copied = co_await copying;
    if (!self)
        co_return {};
    if (!copied) {
        m_persister.resume();
        co_return copied;
    }
    DatabaseLocation location;
    location.path = path;
    auto opening = Database::open(location);
    Result<std::unique_ptr<Database>> opened = co_await opening;
    if (!self)
        co_return {};
    if (!opened) {
        m_persister.resume();
        co_return failure(opened.error());
    }
    const std::unique_ptr<EditStore> oldStore = std::exchange(m_store, std::make_unique<EditStore>(**opened));
    const std::unique_ptr<Database> oldDatabase = std::exchange(m_database, std::move(*opened));
    const ProjectPlace oldPlace = std::exchange(m_place, {path, false});
    const std::unique_ptr<QLockFile> oldLock = std::move(m_untitledLock);
    m_persister.exchangeStore(*m_store);
    m_persister.resume();
    emit renamed();
    auto keeping = flush();
    const Result<void> kept = co_await keeping;
    auto closing = oldDatabase->close();
    const Result<void> closed = co_await closing;
    if (oldPlace.untitled && kept)
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
    co_await pausing;
    if (!self)
        co_return {};
    auto closing = m_database->close();
    const QString path = m_place.path;
    const Result<void> closed = co_await closing;
    if (vanishes)
        QFile::remove(path);
    co_return closed;
}

} // namespace barline

#include "moc_ProjectSession.cpp"
