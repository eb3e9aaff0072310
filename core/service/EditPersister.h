#pragma once

#include "core/base/Progress.h"
#include "core/base/TaskScope.h"
#include "core/edit/HistoryEntry.h"
#include "core/service/Ledger.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <optional>
#include <stop_token>

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
    /// For whom the commit under way waits, since when; empty where it does not.
    const QString &waitsFor() const { return m_waitsFor; }
    /// Why the last commit failed, or has not come through for long; empty unless CannotSave.
    const QString &problem() const { return m_waitsLong ? m_waitsFor : m_problem; }
    qint64 lastSeq() const { return m_lastSeq; }
    /// Hears how far commits are, from the next one on.
    void setProgress(const Progress &progress) { m_progress = progress; }
    const QList<HistoryEntry> &waiting() const { return m_waiting; }

    void keep(const HistoryEntry &entry);
    /// Edits that were asked for are being computed, and keep() gets them: nothing is Saved before.
    void setComing(bool isComing);
    /// The commit under way waits for another program's lock (empty: no longer) and goes on waiting; pause() ends it.
    /// Where that `isLong`, whenDone() is not kept waiting, as the user may want to do something else.
    void setWaitsFor(const QString &message, bool isLong);
    bool isCommitting() const { return m_committing; }
    /// Somebody else committed first, or the file does not hold what the document does: nothing is committed before
    /// goOnFrom().
    const std::optional<Error> &refusal() const { return m_refusal; }
    /// Whether edits are committed one by one.
    bool isSingly() const { return m_singly; }
    /// Commits nothing until as many resume(); what comes waits. Ready when no commit is under way.
    QFuture<Result<void>> pause();
    void resume();
    /// What could not be saved before may be in the new one.
    void exchangeStore(EditStore &store);
    /// Instead of resume() where what was to be done first failed: says so, and goes on after a while.
    void resumeLater(const Error &error);
    /// The document has applied what was committed up to `seq`, `found` of our own among that; `waiting` is what it
    /// still holds beyond. Each goes in a commit of its own where `singly`, so that one that the file refuses is found.
    void goOnFrom(qint64 seq, QList<HistoryEntry> waiting, const QList<qint64> &found, bool singly);
    /// Nothing of what waits is to be saved any more.
    void dropWaiting();
    /// Ready when nothing waits and nothing is coming, with an error when what waits cannot be saved.
    QFuture<Result<void>> whenDone();
    /// Ready when nothing of what waits now waits any more, whatever comes meanwhile, with an error when it cannot be
    /// saved.
    QFuture<Result<void>> whenDoneSoFar();

signals:
    void stateChanged();
    void committed(barline::EditKey key, qint64 seq);
    /// There is a refusal(). Never from within keep().
    void overtaken();

private:
    using Answer = std::shared_ptr<QPromise<Result<void>>>;

    /// Who asked when that edit was the last that waited.
    struct SoFar
    {
        EditKey last;
        QList<Answer> answers;
    };

    static QFuture<Result<void>> ask(QList<Answer> &answers);
    static void give(QList<Answer> &answers, const Result<void> &result);
    void commitWaiting();
    QCoro::Task<Result<void>> commitOnce();
    void settle();
    bool isWaiting(EditKey edit) const;
    void fail(const Error &error);
    void tryAgainLater(const Error &error);

    EditStore *m_store;
    Ledger m_ledger;
    TaskScope m_scope;
    QTimer m_retry;
    QList<HistoryEntry> m_waiting;
    QList<Answer> m_whenDone;
    QList<SoFar> m_whenDoneSoFar;
    QList<Answer> m_whenPaused;
    QString m_problem;
    Progress m_progress;
    qint64 m_lastSeq = 0;
    int m_retryMs = 0;
    QString m_waitsFor;
    bool m_waitsLong = false;
    std::stop_source m_endCommit;
    bool m_isComing = false;
    bool m_committing = false;
    int m_pauses = 0;
    std::optional<Error> m_refusal;
    bool m_singly = false;
};

} // namespace barline
