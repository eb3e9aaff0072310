#pragma once

#include "tests/support/ScriptedSession.h"

#include <QString>

namespace barline::test {

/// What must hold of a project after any fault (DURABILITY.md): acknowledged edits all there, no half edit, sound
/// pages and references, tables that equal the fold of the journal, and an undo of the last 20 edits that gives the
/// earlier state exactly. Opens the file by the program's own way; leaves the 20 undos behind.
class FiveChecks
{
public:
    static constexpr int kUndos = 20;

    /// The key of an acknowledged edit may be unknown: then the journal must reach its seq, without gaps. `states` by
    /// seq, where they are known: then the project must be exactly one of them. They outlive this.
    explicit FiveChecks(QList<AcknowledgedEdit> acknowledged, const QList<Project> *states = nullptr);

    /// The journal may hold no more than the edits that compaction leaves.
    void allowCompacted() { m_mayBeCompacted = true; }

    /// Empty where all holds, else what does not.
    QString run(const QString &path) const;
    /// The same on a database that stays open.
    QString run(Database &database) const;
    /// run() on a copy in `folder`, so that the project, which nobody has open, stays as it is.
    QString runOnCopy(const QString &path, const QString &folder) const;

private:
    QString checkAcknowledged(Database &database) const;
    QString checkSound(Database &database, qint64 seq) const;
    QString checkState(const LoadedProject &loaded) const;
    static QString checkFold(const LoadedProject &loaded);
    QString checkUndo(Database &database, const LoadedProject &loaded) const;

    QList<AcknowledgedEdit> m_acknowledged;
    const QList<Project> *m_states;
    bool m_mayBeCompacted = false;
};

} // namespace barline::test
