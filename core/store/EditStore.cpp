#include "core/store/EditStore.h"

#include "core/store/EditCommit.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"
#include "core/store/tables/Rows.h"

namespace barline {

namespace {

Result<LoadedProject> loadProject(Session &session)
{
    LoadedProject loaded;
    Result<QString> uid = ProjectTable(session).uid();
    if (!uid)
        return failure(uid.error());
    loaded.uid = *uid;
    const Result<qint64> seq = ProjectTable(session).seq();
    if (!seq)
        return failure(seq.error());
    loaded.seq = *seq;
    Result<ById<Clip>> clips = ClipTables(session).load();
    if (!clips)
        return failure(clips.error());
    loaded.project.clips = std::move(*clips);
    Result<ById<Composition>> compositions = CompositionTables(session).load();
    if (!compositions)
        return failure(compositions.error());
    loaded.project.compositions = std::move(*compositions);
    Result<QList<HistoryEntry>> entries = JournalTable(session).last(EditStore::kHistory);
    if (!entries)
        return failure(entries.error());
    loaded.entries = std::move(*entries);
    for (HistoryEntry &entry : loaded.entries) {
        if (!entry.contentById)
            continue;
        for (Composition &composition : entry.edit.compositions.added) {
            if (const CompositionPtr found = loaded.project.compositions.find(composition.id))
                composition = *found;
        }
        for (Clip &clip : entry.edit.clips.added) {
            if (const ClipPtr found = loaded.project.clips.find(clip.id))
                clip = *found;
        }
    }
    return loaded;
}

/// The seqs under which the first of the entries stand in the journal already.
Result<QList<qint64>> knownSeqsOf(Session &session, const QList<HistoryEntry> &entries)
{
    QList<qint64> seqs;
    for (const HistoryEntry &entry : entries) {
        const Result<qint64> seq = JournalTable(session).seqOf(entry.key);
        if (!seq)
            return failure(seq.error());
        if (*seq == 0)
            break;
        seqs.append(*seq);
    }
    return seqs;
}

Result<QList<qint64>> commitEntries(Session &session, const QList<HistoryEntry> &entries, qint64 expectedSeq)
{
    const Result<qint64> last = ProjectTable(session).seq();
    if (!last)
        return failure(last.error());
    QList<qint64> seqs;
    if (*last != expectedSeq) {
        const Result<QList<qint64>> known = knownSeqsOf(session, entries);
        if (!known)
            return known;
        seqs = *known;
        if (seqs.size() == entries.size())
            return seqs;
        if (*last != expectedSeq + seqs.size())
            return failure(changedElsewhere());
    }
    session.setProbe([key = entries.constLast().key](Session &after) {
        const Result<qint64> seq = JournalTable(after).seqOf(key);
        return seq && *seq != 0;
    });
    for (qsizetype i = seqs.size(); i < entries.size(); ++i) {
        const Result<qint64> seq = commitEntry(session, entries.at(i));
        if (!seq)
            return failure(seq.error());
        seqs.append(*seq);
    }
    return seqs;
}

} // namespace

EditStore::EditStore(Database &database)
    : m_database(database)
    , m_isCommitOff(qEnvironmentVariableIntValue("BARLINE_NO_COMMIT") == 1)
{}

QCoro::Task<Result<LoadedProject>> EditStore::load()
{
    return m_database.read(loadProject);
}

QCoro::Task<Result<QList<qint64>>> EditStore::commit(QList<HistoryEntry> entries, qint64 expectedSeq)
{
    const bool isCommitOff = m_isCommitOff;
    return m_database.write(
        [entries = std::move(entries), expectedSeq, isCommitOff](Session &session) -> Result<QList<qint64>> {
            if (!isCommitOff && !entries.isEmpty())
                return commitEntries(session, entries, expectedSeq);
            QList<qint64> seqs;
            for (qint64 i = 1; i <= entries.size(); ++i)
                seqs.append(expectedSeq + i);
            return seqs;
        });
}

QCoro::Task<Result<qint64>> EditStore::lastSeq()
{
    return m_database.read([](Session &session) { return ProjectTable(session).seq(); });
}

QCoro::Task<Result<qint64>> EditStore::reserveIds(qint64 count)
{
    return m_database.write([count](Session &session) { return ProjectTable(session).reserveIds(count); });
}

QCoro::Task<Result<QSet<ClipId>>> EditStore::usedClipIds()
{
    return m_database.read([](Session &session) -> Result<QSet<ClipId>> {
        const Result<QList<ClipId>> ids = ClipTables(session).ids();
        if (!ids)
            return failure(ids.error());
        return QSet<ClipId>(ids->cbegin(), ids->cend());
    });
}

QCoro::Task<Result<ProjectInfo>> EditStore::info()
{
    return m_database.read([](Session &session) { return ProjectTable(session).info(); });
}

QCoro::Task<Result<QList<JournalLine>>> EditStore::history(qint64 afterSeq, int limit)
{
    return m_database.read(
        [afterSeq, limit](Session &session) { return JournalTable(session).lines(afterSeq, limit); });
}

} // namespace barline
