#include "tests/support/ScriptedSession.h"

#include "core/edit/Apply.h"
#include "tests/support/JournalEntries.h"

#include <QCoroTask>
#include <QFile>

namespace barline::test {

ScriptedSession::ScriptedSession(QString path, quint32 seed, const ProjectShape &shape)
    : m_path(std::move(path))
    , m_random(seed)
    , m_shape(shape)
    , m_session(qint64(seed) + 1)
{}

Result<void> ScriptedSession::open()
{
    DatabaseLocation location;
    location.path = m_path;
    location.create = !QFile::exists(m_path);
    auto opened = QCoro::waitFor(Database::open(location));
    if (!opened)
        return failure(opened.error());
    if ((*opened)->isReadOnly())
        return failure(ErrorKind::Unavailable, (*opened)->notice());
    m_database = std::move(*opened);
    return {};
}

Result<void> ScriptedSession::close()
{
    const auto closed = QCoro::waitFor(m_database->close());
    m_database.reset();
    return closed;
}

void ScriptedSession::append(Edit edit, EditKey undoOf)
{
    const auto applied = apply(m_states.constLast(), edit);
    if (!applied)
        qFatal("%s", qPrintable(applied.error().message()));
    m_states.append(applied->project);
    m_waiting.append(entryBy(m_session, ++m_lastNumber, std::move(edit), undoOf));
}

void ScriptedSession::makeEdits()
{
    if (m_states.size() == 1) {
        append(additionOf(m_random.project(m_shape)), {});
        return;
    }
    const qsizetype wanted = m_waiting.size() + 1 + m_random.random().bounded(4);
    while (m_waiting.size() < wanted) {
        if (!m_undoable.isEmpty() && m_random.random().bounded(4) == 0) {
            const HistoryEntry undone = m_undoable.takeLast();
            append(undone.edit.inverted(), undone.key);
            continue;
        }
        Edit edit = randomEdit(m_states.constLast(), m_random);
        if (edit.isEmpty())
            continue;
        append(std::move(edit), {});
        m_undoable.append(m_waiting.constLast());
    }
}

Result<void> ScriptedSession::commit()
{
    EditStore store(*m_database);
    const auto seqs = QCoro::waitFor(store.commit(m_waiting, lastSeq()));
    if (!seqs)
        return failure(seqs.error());
    for (qsizetype i = 0; i < m_waiting.size(); ++i)
        m_acknowledged.append({seqs->at(i), m_waiting.at(i).key});
    m_waiting.clear();
    return {};
}

} // namespace barline::test
