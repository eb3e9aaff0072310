#include "core/document/EntryLog.h"

namespace barline {

size_t qHash(const EditKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.session, key.number);
}

EntryLog::EntryLog(QList<HistoryEntry> entries)
{
    m_entries.reserve(entries.size());
    for (HistoryEntry &entry : entries)
        append(std::move(entry));
}

void EntryLog::append(HistoryEntry entry)
{
    const qsizetype index = m_entries.size();
    m_places.insert(entry.key, index);
    if (entry.undoOf.isValid())
        m_takers[entry.undoOf].append(index);
    m_entries.append(std::move(entry));
}

void EntryLog::remove(EditKey key)
{
    const qsizetype index = indexOf(key);
    if (index < 0)
        return;
    QList<HistoryEntry> rest = std::move(m_entries);
    rest.removeAt(index);
    *this = EntryLog(std::move(rest));
}

void EntryLog::removeUncommitted()
{
    while (!m_entries.isEmpty() && m_entries.constLast().seq == 0) {
        const HistoryEntry last = m_entries.takeLast();
        m_places.remove(last.key);
        if (last.undoOf.isValid())
            m_takers[last.undoOf].removeLast();
    }
}

void EntryLog::removeBefore(qint64 seq)
{
    QList<HistoryEntry> rest = std::move(m_entries);
    rest.removeIf([seq](const HistoryEntry &entry) { return entry.seq != 0 && entry.seq < seq; });
    *this = EntryLog(std::move(rest));
}

void EntryLog::confirm(EditKey key, qint64 seq)
{
    if (const qsizetype index = indexOf(key); index >= 0)
        m_entries[index].seq = seq;
}

qsizetype EntryLog::targetOf(qsizetype index) const
{
    const EditKey undoOf = m_entries.at(index).undoOf;
    const qsizetype target = undoOf.isValid() ? indexOf(undoOf) : -1;
    return target < index ? target : -1;
}

int EntryLog::depthOf(qsizetype index) const
{
    int depth = 0;
    for (qsizetype target = targetOf(index); target >= 0; target = targetOf(target))
        ++depth;
    return depth;
}

bool EntryLog::isUndone(qsizetype index) const
{
    const auto takers = m_takers.constFind(m_entries.at(index).key);
    return takers != m_takers.cend() && std::any_of(takers->begin(), takers->end(),
                                                    [&](qsizetype taker) { return taker > index && !isUndone(taker); });
}

} // namespace barline
