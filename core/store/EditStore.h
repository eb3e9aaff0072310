#pragma once

#include "core/base/Progress.h"
#include "core/edit/HistoryEntry.h"
#include "core/edit/HistoryStart.h"
#include "core/edit/JournalNews.h"
#include "core/edit/NamedVersion.h"
#include "core/store/Database.h"
#include "core/store/tables/JournalTable.h"
#include "core/store/tables/ProjectTable.h"

#include <QSet>

namespace barline {

/// What a project file holds, as of one moment.
struct LoadedProject
{
    Project project;
    /// The last 1,000, oldest first; those whose content the journal names by id hold it as it is now.
    QList<HistoryEntry> entries;
    HistoryStart start;
    qint64 seq = 0; ///< of the last edit
    QString uid;
};

/// Keeps edits, and brings back what they made. Call it where the database may be called; the heavy work is the
/// workers'. The database outlives it.
class EditStore
{
public:
    static constexpr int kHistory = 1000;

    /// With BARLINE_NO_COMMIT=1 in the environment, commit() says that it committed and does not: only for the test
    /// that kills the program and must then find edits missing.
    explicit EditStore(Database &database);

    QCoro::Task<Result<LoadedProject>> load();

    /// Writes the edits and their journal rows in one transaction, and answers their seqs. `expectedSeq` is the last
    /// seq that the document has applied; where the file's is another, or a row that an edit writes is not there,
    /// Conflict, and nothing is written. Edits that are there already, from a commit that seemed to fail, are just
    /// answered, and those after them written where nobody else came in between.
    QCoro::Task<Result<QList<qint64>>> commit(QList<HistoryEntry> entries, qint64 expectedSeq,
                                              std::stop_token stop = {}, Progress progress = {});

    /// What was committed after `seq`, which the document has applied; at most 1,000 edits, else load() is cheaper.
    /// Content that the journal names by id comes as it is now, and later edits to it are left out of what is to be
    /// applied.
    QCoro::Task<Result<JournalNews>> newsAfter(qint64 seq);
    /// The seq of the last edit.
    QCoro::Task<Result<qint64>> lastSeq();
    /// As lastSeq(), but 0 where nobody wrote since the last question: cheap enough to ask all the time.
    QCoro::Task<Result<qint64>> lastSeqIfWritten();
    /// The first of `count` ids in a row that nobody else gets.
    QCoro::Task<Result<qint64>> reserveIds(qint64 count, std::stop_token stop = {});
    QCoro::Task<Result<QSet<ClipId>>> usedClipIds();
    QCoro::Task<Result<ProjectInfo>> info(std::stop_token stop = {});
    /// Removes the oldest edits from the journal, never one of the last 1,000, and answers how many: the music stays,
    /// but they can no longer be taken back.
    QCoro::Task<Result<int>> compactJournal(int keepLast, std::stop_token stop = {});

    /// `content` as encodedVersion() gives it. The version's id.
    QCoro::Task<Result<qint64>> addVersion(NamedVersion version, QByteArray content);
    /// Newest first.
    QCoro::Task<Result<QList<NamedVersion>>> versions();
    /// NotFound, or Storage where it is damaged.
    QCoro::Task<Result<Project>> version(qint64 id);

    /// The journal after `afterSeq`, oldest first, at most `limit` lines.
    QCoro::Task<Result<QList<JournalLine>>> history(qint64 afterSeq, int limit);

private:
    Database &m_database;
    bool m_isCommitOff;
};

} // namespace barline
