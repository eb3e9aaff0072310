#pragma once

#include "core/edit/HistoryEntry.h"

#include <atomic>

namespace barline {

/// A number for a writer's session; random, so nobody else's.
qint64 newSessionNumber();

/// Who makes an edit, and the name that the edit gets.
struct EditMark
{
    EditKey key;
    QString author;
};

/// Somebody who changes music through repositories: an author in one run of the program. Any thread; outlives the
/// repositories that it is given to.
class EditAuthor
{
public:
    /// `session` as newSessionNumber() gives it.
    EditAuthor(QString name, qint64 session)
        : m_name(std::move(name))
        , m_session(session)
    {}

    const QString &name() const { return m_name; }
    EditMark nextMark() { return {{m_session, ++m_lastNumber}, m_name}; }

private:
    const QString m_name;
    const qint64 m_session;
    std::atomic<qint64> m_lastNumber = 0;
};

/// The edit as the journal gets it, made now, a step of its own.
HistoryEntry entryOf(Edit edit, const EditMark &mark, const QString &label);

} // namespace barline
