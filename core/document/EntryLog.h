#pragma once

#include "core/edit/HistoryEntry.h"

#include <QHash>

namespace barline {

size_t qHash(const EditKey &key, size_t seed = 0) noexcept;

/// The entries of a history, oldest first, and which of them take back which. A value.
class EntryLog
{
public:
    EntryLog() = default;
    explicit EntryLog(QList<HistoryEntry> entries);

    const QList<HistoryEntry> &entries() const { return m_entries; }
    const HistoryEntry &at(qsizetype index) const { return m_entries.at(index); }
    qsizetype size() const { return m_entries.size(); }
    /// -1 where it is not.
    qsizetype indexOf(EditKey key) const { return m_places.value(key, -1); }

    void append(HistoryEntry entry);
    void remove(EditKey key);
    /// Takes those off the end that are not committed.
    void removeUncommitted();
    /// Takes those off the beginning that were committed before `seq`.
    void removeBefore(qint64 seq);
    void confirm(EditKey key, qint64 seq);

    /// How often it was taken back and forth: 0 for an edit, 1 for an undo, 2 for a redo, and so on. An undo of an
    /// entry that is no longer in the log is an edit.
    int depthOf(qsizetype index) const;
    /// An entry is undone while a not-undone entry takes it back.
    bool isUndone(qsizetype index) const;

private:
    /// The entry that this one takes back, -1 where there is none.
    qsizetype targetOf(qsizetype index) const;

    QList<HistoryEntry> m_entries;
    QHash<EditKey, qsizetype> m_places;
    QHash<EditKey, QList<qsizetype>> m_takers; ///< by what they take back
};

} // namespace barline
