#pragma once

#include "core/edit/update/Matching.h"
#include "core/model/Note.h"

#include <QList>

namespace barline {

/// Whether two notes differ in nothing but their ids.
bool isSameButId(const Note &a, const Note &b);
/// Whether two bars' notes differ in nothing but their ids. Lists in order of comesBefore().
bool areSameButIds(const QList<Note> &a, const QList<Note> &b);

/// Which note of a bar, as read anew, is which note of the bar that is there. O(n log n).
class NoteMatch
{
public:
    NoteMatch(QList<Note> before, QList<Note> after);

    const QList<Note> &before() const { return m_before; }
    const QList<Note> &after() const { return m_after; }
    const Matching &matching() const { return m_matching; }
    Matching &matching() { return m_matching; }

    /// Pairs notes that are the same.
    void matchEqual();
    /// Pairs what is left: by start and pitch, then by start, then in order.
    void matchSimilar();

private:
    QList<Note> m_before;
    QList<Note> m_after;
    Matching m_matching;
};

} // namespace barline
