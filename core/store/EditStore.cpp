#include "core/store/EditStore.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/JournalFold.h"
#include "core/edit/WithoutContent.h"
#include "core/store/EditCommit.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"
#include "core/store/tables/RowFilter.h"
#include "core/store/tables/Rows.h"
#include "core/store/tables/VersionTable.h"

namespace barline {

namespace {

void fillContent(HistoryEntry &entry, const Project &project)
{
    if (entry.contentById)
        entry.edit = withContentOf(project, std::move(entry.edit));
}

Result<Project> loadMusic(Session &session, const RowFilter &ofClips, const RowFilter &ofCompositions)
{
    Project project;
    Result<ById<Clip>> clips = ClipTables(session).load(ofClips);
    if (!clips)
        return failure(clips.error());
    project.clips = std::move(*clips);
    Result<ById<Composition>> compositions = CompositionTables(session).load(ofCompositions);
    if (!compositions)
        return failure(compositions.error());
    project.compositions = std::move(*compositions);
    return project;
}

/// What there is of the compositions and clips that the journal names by id in these entries.
Result<Project> loadAddedBy(Session &session, const QList<HistoryEntry> &entries)
{
    QList<ClipId> clips;
    QList<CompositionId> compositions;
    for (const HistoryEntry &entry : entries) {
        if (!entry.contentById)
            continue;
        clips.append(entry.scope.clips);
        compositions.append(entry.scope.compositions);
    }
    if (clips.isEmpty() && compositions.isEmpty())
        return Project();
    return loadMusic(session, idIsIn("id", clips), idIsIn("id", compositions));
}

HistoryStart startOf(const JournalPart &journal, qint64 first, qint64 last)
{
    if (journal.damaged != 0)
        return {HistoryStart::Reason::Damaged, journal.damaged};
    if (journal.entries.size() == EditStore::kHistory && journal.entries.constFirst().seq > first)
        return {HistoryStart::Reason::Limit, 0};
    const bool isWhole = journal.entries.size() == last;
    return {isWhole ? HistoryStart::Reason::Beginning : HistoryStart::Reason::Compacted, 0};
}

/// A project as it is read: the music of its clips, and what the journal names of it, are filled in by finish().
struct Loading
{
    LoadedProject loaded;
    ClipRows clips;

    LoadedProject finish(std::vector<NoteRow> moreNotes)
    {
        clips.add(std::move(moreNotes));
        loaded.project.clips = clips.take();
        for (HistoryEntry &entry : loaded.entries)
            fillContent(entry, loaded.project);
        return std::move(loaded);
    }
};

Result<Loading> startLoading(Session &session, const RowFilter &ofNotes)
{
    Loading loading;
    LoadedProject &loaded = loading.loaded;
    Result<QString> uid = ProjectTable(session).uid();
    if (!uid)
        return failure(uid.error());
    loaded.uid = *uid;
    const Result<qint64> seq = ProjectTable(session).seq();
    if (!seq)
        return failure(seq.error());
    loaded.seq = *seq;
    Result<ClipRows> clips = ClipTables(session).loadRows({}, ofNotes);
    if (!clips)
        return failure(clips.error());
    loading.clips = std::move(*clips);
    Result<ById<Composition>> compositions = CompositionTables(session).load();
    if (!compositions)
        return failure(compositions.error());
    loaded.project.compositions = std::move(*compositions);
    Result<JournalPart> journal = JournalTable(session).last(EditStore::kHistory);
    if (!journal)
        return failure(journal.error());
    const Result<qint64> first = JournalTable(session).firstSeq();
    if (!first)
        return failure(first.error());
    loaded.start = startOf(*journal, *first, *seq);
    loaded.entries = std::move(journal->entries);
    return loading;
}

Result<LoadedProject> loadAlone(Session &session)
{
    Result<Loading> loading = startLoading(session, {});
    return loading ? Result<LoadedProject>(loading->finish({})) : failure(loading.error());
}

Result<Loading> loadFirstHalf(Session &session)
{
    return startLoading(session, ClipTables::notesOfFirstHalf());
}

struct SecondHalf
{
    qint64 seq = 0;
    std::vector<NoteRow> notes;
};

Result<SecondHalf> loadSecondHalf(Session &session)
{
    const Result<qint64> seq = ProjectTable(session).seq();
    if (!seq)
        return failure(seq.error());
    Result<std::vector<NoteRow>> notes = ClipTables(session).loadNotes(ClipTables::notesOfSecondHalf());
    return notes ? Result<SecondHalf>(SecondHalf{*seq, std::move(*notes)}) : failure(notes.error());
}

/// By both readers; where somebody commits between their two snapshots, anew by one.
QCoro::Task<Result<LoadedProject>> loadShared(Database *database)
{
    auto readingFirst = database->read(loadFirstHalf);
    auto readingSecond = database->read(loadSecondHalf);
    Result<Loading> first = co_await readingFirst;
    Result<SecondHalf> second = co_await readingSecond;
    if (!first)
        co_return failure(first.error());
    if (!second)
        co_return failure(second.error());
    if (first->loaded.seq != second->seq) {
        auto readingAlone = database->read(loadAlone);
        co_return co_await readingAlone;
    }
    auto finishing = runOnWorker([loading = std::move(*first), notes = std::move(second->notes)]() mutable {
        return loading.finish(std::move(notes));
    });
    co_return co_await finishing;
}

/// What is to be applied of each entry. False where an edit cannot be parted from content that was loaded later.
bool addEntries(JournalNews &news, const QList<HistoryEntry> &entries, const Project &now)
{
    QSet<CompositionId> compositions;
    QSet<ClipId> clips;
    for (HistoryEntry entry : entries) {
        std::optional<Edit> toApply = withoutContentOf(entry.edit, compositions, clips);
        if (!toApply)
            return false;
        if (entry.contentById) {
            fillContent(entry, now);
            *toApply = {};
            for (const Composition &composition : entry.edit.compositions.added) {
                if (!compositions.contains(composition.id) && now.compositions.contains(composition.id))
                    toApply->compositions.added.append(composition);
                compositions.insert(composition.id);
            }
            for (const Clip &clip : entry.edit.clips.added) {
                if (!clips.contains(clip.id) && now.clips.contains(clip.id))
                    toApply->clips.added.append(clip);
                clips.insert(clip.id);
            }
        }
        news.entries.append({std::move(entry), std::move(*toApply)});
    }
    return true;
}

Result<JournalNews> readNews(Session &session, qint64 seq)
{
    JournalNews news;
    const Result<qint64> last = ProjectTable(session).seq();
    if (!last)
        return failure(last.error());
    news.seq = *last;
    if (*last == seq)
        return news;
    news.isWhole = *last > seq && *last - seq <= EditStore::kHistory;
    if (!news.isWhole)
        return news;
    const Result<QList<HistoryEntry>> entries = JournalTable(session).after(seq, EditStore::kHistory);
    if (!entries)
        return failure(entries.error());
    news.isWhole = entries->size() == *last - seq;
    if (!news.isWhole)
        return news;
    const Result<Project> now = loadAddedBy(session, *entries);
    if (!now)
        return failure(now.error());
    news.isWhole = addEntries(news, *entries, *now);
    return news;
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

Result<QList<qint64>> commitEntries(Session &session, const QList<HistoryEntry> &entries, qint64 expectedSeq,
                                    const Progress &progress)
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
        const auto percent = [&](qsizetype done) { return static_cast<int>(done * 100 / entries.size()); };
        const Result<qint64> seq = commitEntry(session, entries.at(i), progress.part(percent(i), percent(i + 1)));
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
    return loadShared(&m_database);
}

QCoro::Task<Result<QList<qint64>>> EditStore::commit(QList<HistoryEntry> entries, qint64 expectedSeq,
                                                     std::stop_token stop, Progress progress)
{
    const bool isCommitOff = m_isCommitOff;
    return m_database.write(
        [entries = std::move(entries), expectedSeq, isCommitOff, progress](Session &session) -> Result<QList<qint64>> {
            if (!isCommitOff && !entries.isEmpty())
                return commitEntries(session, entries, expectedSeq, progress);
            QList<qint64> seqs;
            for (qint64 i = 1; i <= entries.size(); ++i)
                seqs.append(expectedSeq + i);
            return seqs;
        },
        std::move(stop));
}

QCoro::Task<Result<JournalNews>> EditStore::newsAfter(qint64 seq)
{
    return m_database.read([seq](Session &session) { return readNews(session, seq); });
}

QCoro::Task<Result<qint64>> EditStore::lastSeqIfWritten()
{
    return m_database.read([](Session &session) -> Result<qint64> {
        const Result<bool> written = session.wasWritten();
        if (!written)
            return failure(written.error());
        return *written ? ProjectTable(session).seq() : Result<qint64>(0);
    });
}

QCoro::Task<Result<qint64>> EditStore::lastSeq()
{
    return m_database.read([](Session &session) { return ProjectTable(session).seq(); });
}

QCoro::Task<Result<qint64>> EditStore::reserveIds(qint64 count, std::stop_token stop)
{
    return m_database.write([count](Session &session) { return ProjectTable(session).reserveIds(count); },
                            std::move(stop));
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

QCoro::Task<Result<ProjectInfo>> EditStore::info(std::stop_token stop)
{
    return m_database.read([](Session &session) { return ProjectTable(session).info(); }, std::move(stop));
}

QCoro::Task<Result<int>> EditStore::compactJournal(int keepLast, std::stop_token stop)
{
    return m_database.write(
        [keep = std::max(keepLast, kHistory)](Session &session) -> Result<int> {
            const Result<qint64> last = ProjectTable(session).seq();
            if (!last)
                return failure(last.error());
            return JournalTable(session).removeUpTo(*last - keep);
        },
        std::move(stop));
}

QCoro::Task<Result<qint64>> EditStore::addVersion(NamedVersion version, QByteArray content)
{
    return m_database.write(
        [version, content](Session &session) { return VersionTable(session).insert(version, content); });
}

QCoro::Task<Result<QList<NamedVersion>>> EditStore::versions()
{
    return m_database.read([](Session &session) { return VersionTable(session).all(); });
}

QCoro::Task<Result<Project>> EditStore::version(qint64 id)
{
    return m_database.read([id](Session &session) { return VersionTable(session).content(id); });
}

QCoro::Task<Result<QList<JournalLine>>> EditStore::history(qint64 afterSeq, int limit)
{
    return m_database.read(
        [afterSeq, limit](Session &session) { return JournalTable(session).lines(afterSeq, limit); });
}

} // namespace barline
