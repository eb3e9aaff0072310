#include "core/service/EditPersister.h"

#include "core/base/Logging.h"
#include "core/store/EditStore.h"

namespace barline {

namespace {

constexpr int kFirstRetryMs = 500;
constexpr int kLongestRetryMs = 5000;

} // namespace

EditPersister::EditPersister(EditStore &store, qint64 lastSeq, QObject *parent)
    : QObject(parent)
    , m_store(&store)
    , m_scope([](const Error &error) { qCWarning(lcSession) << error.message(); })
    , m_lastSeq(lastSeq)
    , m_retryMs(kFirstRetryMs)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &EditPersister::commitWaiting);
}

EditPersister::~EditPersister()
{
    const Result<void> closed = failure(ErrorKind::Cancelled, tr("The project was closed."));
    give(m_whenPaused, closed);
    give(m_whenDone, closed);
    for (SoFar &asked : m_whenDoneSoFar)
        give(asked.answers, closed);
}

QFuture<Result<void>> EditPersister::ask(QList<Answer> &answers)
{
    const auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    answers.append(answer);
    return answer->future();
}

void EditPersister::give(QList<Answer> &answers, const Result<void> &result)
{
    for (const Answer &answer : std::exchange(answers, {})) {
        answer->addResult(result);
        answer->finish();
    }
}

EditPersister::State EditPersister::state() const
{
    if (!problem().isEmpty())
        return State::CannotSave;
    return m_waiting.isEmpty() && !m_isComing ? State::Saved : State::Saving;
}

void EditPersister::keep(const HistoryEntry &entry)
{
    m_waiting.append(entry);
    emit stateChanged();
    commitWaiting();
}

void EditPersister::setComing(bool isComing)
{
    m_isComing = isComing;
    emit stateChanged();
    settle();
}

void EditPersister::setWaitsFor(const QString &message, bool isLong)
{
    m_waitsFor = message;
    m_waitsLong = isLong && !message.isEmpty();
    if (m_pauses > 0 && !message.isEmpty())
        m_endCommit.request_stop();
    emit stateChanged();
    settle();
}

QFuture<Result<void>> EditPersister::pause()
{
    ++m_pauses;
    m_retry.stop();
    if (!m_waitsFor.isEmpty())
        m_endCommit.request_stop();
    const QFuture<Result<void>> paused = ask(m_whenPaused);
    if (!m_committing)
        give(m_whenPaused, {});
    return paused;
}

void EditPersister::resume()
{
    --m_pauses;
    commitWaiting();
    settle();
}

void EditPersister::exchangeStore(EditStore &store)
{
    m_store = &store;
    m_waitsFor.clear();
    m_waitsLong = false;
    m_problem.clear();
    m_retryMs = kFirstRetryMs;
}

void EditPersister::resumeLater(const Error &error)
{
    --m_pauses;
    m_refusal.reset();
    tryAgainLater(error);
}

void EditPersister::goOnFrom(qint64 seq, QList<HistoryEntry> waiting, const QList<qint64> &found, bool singly)
{
    for (const qint64 own : found)
        m_ledger.recordSaved(own);
    m_lastSeq = seq;
    m_waiting = std::move(waiting);
    m_problem.clear();
    m_refusal.reset();
    m_singly = singly;
    emit stateChanged();
}

void EditPersister::dropWaiting()
{
    m_waiting.clear();
    m_problem.clear();
    emit stateChanged();
}

QFuture<Result<void>> EditPersister::whenDone()
{
    const QFuture<Result<void>> done = ask(m_whenDone);
    settle();
    return done;
}

QFuture<Result<void>> EditPersister::whenDoneSoFar()
{
    SoFar asked;
    if (!m_waiting.isEmpty())
        asked.last = m_waiting.constLast().key;
    const QFuture<Result<void>> done = ask(asked.answers);
    m_whenDoneSoFar.append(asked);
    settle();
    return done;
}

void EditPersister::commitWaiting()
{
    if (m_pauses > 0 || m_refusal || m_committing || m_waiting.isEmpty() || m_retry.isActive())
        return;
    m_committing = true;
    m_scope.spawn(commitOnce());
}

QCoro::Task<Result<void>> EditPersister::commitOnce()
{
    const QPointer<EditPersister> self(this);
    const QList<HistoryEntry> batch = m_singly ? m_waiting.mid(0, 1) : m_waiting;
    m_endCommit = {};
    auto pending = m_store->commit(batch, m_lastSeq, m_endCommit.get_token(), m_progress);
    const Result<QList<qint64>> seqs = co_await pending;
    if (!self)
        co_return {};
    m_committing = false;
    if (!seqs) {
        fail(seqs.error());
        co_return {};
    }
    for (qsizetype i = 0; i < batch.size(); ++i) {
        m_lastSeq = seqs->at(i);
        m_ledger.recordSaved(m_lastSeq);
    }
    m_waiting.remove(0, batch.size());
    m_singly = m_singly && !m_waiting.isEmpty();
    m_problem.clear();
    m_retryMs = kFirstRetryMs;
    for (qsizetype i = 0; i < batch.size(); ++i)
        emit committed(batch.at(i).key, seqs->at(i));
    emit stateChanged();
    give(m_whenPaused, {});
    commitWaiting();
    settle();
    co_return {};
}

void EditPersister::fail(const Error &error)
{
    if (error.kind() == ErrorKind::Conflict) {
        m_refusal = error;
        // A commit may be answered before keep() returns, in the middle of an undo.
        QMetaObject::invokeMethod(this, &EditPersister::overtaken, Qt::QueuedConnection);
    }
    give(m_whenPaused, {});
    if (m_pauses == 0 && !m_refusal)
        tryAgainLater(error);
}

void EditPersister::tryAgainLater(const Error &error)
{
    m_problem = error.message();
    m_retry.start(m_retryMs);
    m_retryMs = std::min(m_retryMs * 2, kLongestRetryMs);
    emit stateChanged();
    settle();
}

bool EditPersister::isWaiting(EditKey edit) const
{
    return std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                       [edit](const HistoryEntry &entry) { return entry.key == edit; });
}

void EditPersister::settle()
{
    for (SoFar &asked : std::exchange(m_whenDoneSoFar, {})) {
        if (!isWaiting(asked.last))
            give(asked.answers, {});
        else if (state() == State::CannotSave)
            give(asked.answers, failure(ErrorKind::Storage, problem()));
        else
            m_whenDoneSoFar.append(asked);
    }
    if (state() == State::Saved)
        give(m_whenDone, {});
    else if (state() == State::CannotSave)
        give(m_whenDone, failure(ErrorKind::Storage, problem()));
}

} // namespace barline

#include "moc_EditPersister.cpp"
