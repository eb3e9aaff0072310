#pragma once

#include "core/base/TaskScope.h"
#include "core/edit/HistoryEntry.h"
#include "core/service/Ledger.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

namespace barline {

class EditStore;

/// Keeps what the user did: edits wait in order and are committed together, as soon as the one before is durable. A
/// failed commit keeps them, says so and is tried again. GUI thread; the store outlives it, or is exchanged while
/// paused.
class EditPersister : public QObject
{
    Q_OBJECT

public:
    enum class State { Saved, Saving, CannotSave };

    explicit EditPersister(EditStore &store, qint64 lastSeq, QObject *parent = nullptr);
    ~EditPersister() override;

    State state() const;
    /// Why the last commit failed; empty unless CannotSave.
    const QString &problem() const { return m_problem; }
    qint64 lastSeq() const { return m_lastSeq; }
    const QList<HistoryEntry> &waiting() const { return m_waiting; }

    void keep(const HistoryEntry &entry);
    /// Commits nothing until resume(); what comes waits. Ready when no commit is under way.
    QFuture<Result<void>> pause();
    void resume();
    /// What could not be saved before may be in the new one.
    void exchangeStore(EditStore &store);
    /// Instead of resume() where what was to be done first failed: says so, and goes on after a while.
    void resumeLater(const Error &error);
    /// Gives the waiting edits away: the document was loaded again as of `seq` and no longer has them.
    QList<HistoryEntry> takeWaiting(qint64 seq);
    /// Ready when nothing waits, with an error when what waits cannot be saved.
    QFuture<Result<void>> whenDone();

signals:
    void stateChanged();
    void committed(barline::EditKey key, qint64 seq);
    /// Somebody else committed first: the document must be loaded again. Paused until resume(). Never from within
    /// keep().
    void overtaken(const barline::Error &error);

private:
    using Answer = std::shared_ptr<QPromise<Result<void>>>;

    static QFuture<Result<void>> ask(QList<Answer> &answers);
    static void give(QList<Answer> &answers, const Result<void> &result);
    void commitWaiting();
    QCoro::Task<Result<void>> commitOnce();
    void settle();
    void fail(const Error &error);
    void tryAgainLater(const Error &error);

    EditStore *m_store;
    Ledger m_ledger;
    TaskScope m_scope;
    QTimer m_retry;
    QList<HistoryEntry> m_waiting;
    QList<Answer> m_whenDone;
    QList<Answer> m_whenPaused;
    QString m_problem;
    qint64 m_lastSeq = 0;
    int m_retryMs = 0;
    bool m_committing = false;
    bool m_paused = false;
};

} // namespace barline
