#pragma once

#include "core/edit/HistoryEntry.h"
#include "core/store/Session.h"

namespace barline {

/// A line of the journal without the edit itself.
struct JournalLine
{
    qint64 seq = 0;
    QDateTime time;
    QString author;
    QString label;
    qint64 undoOf = 0; ///< seq, 0 for none
};

/// The end of the journal, oldest first.
struct JournalPart
{
    QList<HistoryEntry> entries;
    qint64 damaged = 0; ///< the seq of a row that cannot be read, before which it says nothing; 0 for none
};

/// A stretch of the journal, oldest first, with what is wrong in it.
struct JournalPage
{
    QList<HistoryEntry> entries; ///< content by id holds ids only
    QList<HistoryEntry> damaged; ///< without their edits
    qint64 last = 0;             ///< the seq of the last row; 0 where there was none
};

/// The table `edits`: what was done, in order, with what takes it back.
class JournalTable
{
public:
    explicit JournalTable(Session &session)
        : m_session(session)
    {}

    /// `blob` is the encoded edit.
    Result<void> insert(const HistoryEntry &entry, qint64 seq, bool contentById, const QByteArray &blob);
    /// The seq under which the edit was committed, 0 where it was not.
    Result<qint64> seqOf(EditKey key);
    /// The last `count` entries; content by id holds ids only.
    Result<JournalPart> last(int count);
    /// The entries after `afterSeq`, oldest first, at most `limit`; content by id holds ids only. A damaged one ends
    /// the list.
    Result<QList<HistoryEntry>> after(qint64 afterSeq, int limit);
    /// At most `limit` rows after `seq`, the damaged ones among them too.
    Result<JournalPage> page(qint64 afterSeq, int limit);
    /// The seq of the oldest row; 0 where there is none.
    Result<qint64> firstSeq();
    /// How many rows that was.
    Result<int> removeUpTo(qint64 seq);
    /// Oldest first; after `afterSeq`, at most `limit`.
    Result<QList<JournalLine>> lines(qint64 afterSeq, int limit);

private:
    Session &m_session;
};

} // namespace barline
