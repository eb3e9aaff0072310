#pragma once

#include "core/store/EditStore.h"
#include "tests/support/RandomEdits.h"

namespace barline::test {

/// An edit that the store said it keeps.
struct AcknowledgedEdit
{
    qint64 seq = 0;
    EditKey key;
    auto operator<=>(const AcknowledgedEdit &) const = default;
};

/// A writer that edits one project at random, by the way of the program: Database, EditStore, one transaction for what
/// waits, edits that could not be kept wait and are sent again. Nobody else writes. Needs no event loop.
class ScriptedSession
{
public:
    /// Prints the seed.
    ScriptedSession(QString path, quint32 seed, const ProjectShape &shape);

    /// Makes the file where there is none yet. Unavailable, with the notice for the user, where it can only be read.
    Result<void> open();
    Result<void> close();
    bool isOpen() const { return m_database != nullptr; }
    Database &database() { return *m_database; }

    /// One to four edits or undos more wait; the first of all is the whole project.
    void makeEdits();
    /// Commits what waits.
    Result<void> commit();

    /// The project after each seq, also of those that wait; [0] is empty.
    const QList<Project> &states() const { return m_states; }
    const QList<AcknowledgedEdit> &acknowledged() const { return m_acknowledged; }
    qint64 lastSeq() const { return m_acknowledged.isEmpty() ? 0 : m_acknowledged.constLast().seq; }
    RandomProject &random() { return m_random; }

private:
    void append(Edit edit, EditKey undoOf);

    QString m_path;
    RandomProject m_random;
    ProjectShape m_shape;
    qint64 m_session;
    std::unique_ptr<Database> m_database;
    QList<Project> m_states{Project()};
    QList<HistoryEntry> m_waiting;
    QList<HistoryEntry> m_undoable; ///< the last one can be undone
    QList<AcknowledgedEdit> m_acknowledged;
    qint64 m_lastNumber = 0;
};

} // namespace barline::test
