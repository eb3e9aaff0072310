#pragma once

#include "core/document/Document.h"
#include "core/document/EntryLog.h"
#include "core/document/Rebase.h"
#include "core/edit/HistoryStart.h"

#include <QElapsedTimer>

#include <functional>

namespace barline {

/// Makes edits, takes them back and makes them again, as EDITS.md, "Undo", says. Every change of a document by a user
/// goes through push(). GUI thread. Lives as long as its document.
class History : public QObject
{
    Q_OBJECT

public:
    /// Edits of one kind on the same things within 0.7 s share a step: `kind` names both ("move-notes:17").
    struct Kind
    {
        QString name;
    };

    History(Document &document, qint64 session, QString author, QObject *parent = nullptr);

    /// What undo considers: this composition, its clips, and compositions that came or went.
    void setComposition(CompositionId composition);
    CompositionId composition() const { return m_composition; }
    const QString &author() const { return m_author; }

    /// Applies the edit and hands it on to be kept (`pushed`). `label` is translated and names the step.
    Result<void> push(Edit edit, const QString &label, const Kind &kind = {});

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

private:
    struct Step
    {
        QList<qsizetype> entries; ///< newest first
        bool isEmpty() const { return entries.isEmpty(); }
    };

    bool isOwn(const HistoryEntry &entry) const;
    qint64 lastCommitted() const;
    /// Tells which entries belong to the window's composition, as the project is now.
    std::function<bool(const HistoryEntry &)> scopeFilter() const;
    Step stepToUndo() const;
    Step stepToRedo() const;
    Result<void> takeBack(const Step &step);
    /// The edit that takes the entry back in `project`. Conflict where its content was not journalled and has changed.
    Result<Edit> inverseOf(qsizetype index, const Project &project) const;
    /// The first later entry that stands on this one, -1 where there is none.
    qsizetype standingOn(qsizetype index) const;
    Error refusal(qsizetype index, const QString &why) const;
    HistoryEntry append(const QString &author, Edit edit, const QString &label, qint64 step, EditKey undoOf);

    Document &m_document;
    EntryLog m_log;
    QList<NotApplied> m_notApplied;
    HistoryStart m_start;
    QString m_author;
    CompositionId m_composition;
    qint64 m_session = 0;
    qint64 m_lastNumber = 0;
    qint64 m_lastStep = 0;
    QString m_lastKind;
    QElapsedTimer m_sinceLastPush;
};

} // namespace barline
