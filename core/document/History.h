#pragma once

#include "core/document/Document.h"
#include "core/document/EntryLog.h"
#include "core/document/Rebase.h"
#include "core/document/StepQueue.h"
#include "core/edit/HistoryStart.h"

#include <QElapsedTimer>

#include <functional>

namespace barline {

/// Makes edits, takes them back and makes them again, as EDITS.md, "Undo", says. Every change of a document by a user
/// goes through push(). GUI thread. Lives as long as its document.
///
/// What names more than 5,000 things is computed and checked on a worker, and the document changes when that is done:
/// meanwhile isPreparing(), and whatever is asked for comes after it, in order. What is asked for then is answered with
/// success, and `refused` says where it could not be made.
class History : public QObject
{
    Q_OBJECT

public:
    /// Edits of one kind on the same things within 0.7 s share a step: `kind` names both ("move-notes:17").
    struct Kind
    {
        QString name;
        /// However much later: for what is tried out in one popup while that stays open, whose kind no other has.
        bool joinsAfterPause;

        Kind(QString things = {}, bool afterPause = false)
            : name(std::move(things))
            , joinsAfterPause(afterPause)
        {}
    };

    /// Makes an edit from the project as it is when its turn comes. Pure, any thread.
    using Maker = std::function<Edit(const Project &)>;

    /// What names at most so many things is made at once, unless something is being prepared.
    static constexpr qsizetype kMostAtOnce = 5000;

    History(Document &document, qint64 session, QString author, QObject *parent = nullptr);

    /// Another limit: for a command, which has nobody to keep waiting, and for tests.
    void setMostAtOnce(qsizetype things) { m_mostAtOnce = things; }
    bool isPreparing() const { return m_queue.isBusy(); }

    /// What undo considers: this composition, its clips, and compositions that came or went.
    void setComposition(CompositionId composition);
    CompositionId composition() const { return m_composition; }
    const QString &author() const { return m_author; }

    /// Applies the edit and hands it on to be kept (`pushed`). `label` is translated and names the step.
    Result<void> push(Edit edit, const QString &label, const Kind &kind = {});

    /// The same of an edit that is yet to be computed, and will name about so many things.
    Result<void> pushMade(Maker make, qsizetype things, const QString &label, const Kind &kind = {});

    /// The same by somebody else (Barline itself, an agent): it is theirs to undo.
    Result<void> pushAs(const QString &author, Edit edit, const QString &label);

    bool canUndo() const;
    bool canRedo() const;
    /// The label of the step that undo would take back; empty where there is none.
    QString undoLabel() const;
    QString redoLabel() const;
    /// Takes back the latest own step. Refused (Conflict) where a later edit stands on it, naming that edit.
    Result<void> undo();
    Result<void> redo();
    /// Takes back one edit, whoever made it, by the same rule. Conflict where it is taken back already.
    Result<void> revert(EditKey key);
    /// Takes back all that was made of a kind that joins after pauses, and no more, as one step; also what is yet to be
    /// made of it. Nothing where nothing was.
    Result<void> takeBackAll(const Kind &kind);
    /// Whether an edit is in the log and taken back.
    bool isUndone(EditKey key) const;

    /// Oldest first.
    const QList<HistoryEntry> &entries() const { return m_log.entries(); }
    /// What the journal holds, oldest first, after opening or loading again.
    void load(QList<HistoryEntry> entries, HistoryStart start = {});
    /// The journal was compacted: what is older than its last `kept` edits cannot be taken back any more.
    void forgetAllBut(qint64 kept);
    /// Why nothing older than the first entry can be taken back, for the user; empty where there is nothing older.
    QString startText() const;
    HistoryStart start() const { return m_start; }
    /// The entry was committed as `seq`.
    void confirm(EditKey key, qint64 seq);
    /// The entry was never committed and is no longer part of the document.
    void forget(EditKey key);
    /// Others came first: `theirs` stand after what is committed, then `waiting`, what still applies of our own.
    void follow(const QList<HistoryEntry> &theirs, const QList<HistoryEntry> &waiting);

    /// Edits of this session that no longer applied after what others did, oldest first.
    const QList<NotApplied> &notApplied() const { return m_notApplied; }
    void addNotApplied(const QList<NotApplied> &notApplied);
    /// Makes what can still be made of one of them, as a new edit, whatever its fields hold now. Conflict where nothing
    /// can.
    Result<void> applyAnyway(EditKey key);
    void dismissNotApplied(EditKey key);

signals:
    /// An edit was made here and must be kept.
    void pushed(const barline::HistoryEntry &entry);
    /// An entry came or went, canUndo, canRedo or a label changed.
    void changed();
    /// isPreparing() is another. What was prepared was `pushed` before.
    void preparingChanged();
    /// What was asked for while something was being prepared, or was large, could not be made. An edit that was lost so
    /// is among notApplied().
    void refused(const barline::Error &error);

private:
    struct Step
    {
        QList<qsizetype> entries; ///< newest first
        bool isEmpty() const { return entries.isEmpty(); }
    };

    /// Who makes an edit, and whether it shares the step of the one before.
    struct Naming
    {
        QString author;
        QString kind;
        bool joins = false;
        bool joinsAfterPause = false;
    };

    bool isOwn(const HistoryEntry &entry) const;
    qint64 lastCommitted() const;
    /// Tells which entries belong to a composition, as the project is now.
    std::function<bool(const HistoryEntry &)> scopeFilter(CompositionId of) const;
    Step stepToUndo(CompositionId in) const;
    Step stepToRedo(CompositionId in) const;
    qsizetype sizeOf(const Step &step) const;
    bool isAtOnce(qsizetype things) const { return !isPreparing() && things <= m_mostAtOnce; }

    Naming name(const QString &author, const Kind &kind);
    Result<void> pushAt(const Naming &naming, Edit edit, const QString &label);
    /// Takes back what `find` finds when its turn comes, at once where that is little.
    Result<void> takeBack(StepQueue::Kind kind, std::function<Result<Step>()> find);
    Result<void> landEdit(Result<PreparedStep> made, const Naming &naming);
    Result<void> landTakenBack(Result<PreparedStep> made);
    void take(PreparedStep made, const QString &author, qint64 step);
    HistoryEntry &number(HistoryEntry &entry, const QString &author, qint64 step);
    /// What undo and redo would find once the first `plans` of the queue have landed.
    QString undoLabelAfter(qsizetype plans) const;
    QString redoLabelAfter(qsizetype plans) const;

    Document &m_document;
    EntryLog m_log;
    QList<NotApplied> m_notApplied;
    HistoryStart m_start;
    QString m_author;
    CompositionId m_composition;
    qint64 m_session = 0;
    qint64 m_lastNumber = 0;
    qint64 m_lastStep = 0;
    QString m_askedKind;
    QString m_madeKind;
    QString m_triedKind;    ///< the latest that joins after pauses
    QList<EditKey> m_tried; ///< what was made of it
    QElapsedTimer m_sinceLastPush;
    qsizetype m_mostAtOnce = kMostAtOnce;
    StepQueue m_queue;
};

} // namespace barline
