#include "core/store/JournalTail.h"

#include "core/store/StoreError.h"
#include "core/store/tables/JournalTable.h"

namespace barline {

namespace {

/// Takes the rows of the journal in order.
struct TailReader
{
    JournalTail tail;
    qint64 last = 0;

    void restartAfter(qint64 seq)
    {
        tail.entries.clear();
        tail.base = seq;
        last = seq;
    }
    void takeGapBefore(qint64 seq)
    {
        if (seq <= last + 1)
            return;
        tail.gaps.append({last + 1, seq - 1});
        restartAfter(seq - 1);
    }
    void takeDamaged(const HistoryEntry &entry)
    {
        takeGapBefore(entry.seq);
        tail.damaged.append(entry);
        restartAfter(entry.seq);
    }
    void take(const HistoryEntry &entry)
    {
        takeGapBefore(entry.seq);
        tail.entries.append(entry);
        last = entry.seq;
    }
};

} // namespace

Result<JournalTail> readJournalTail(Session &session, qint64 seq, std::stop_token stop)
{
    constexpr int kPage = 1000;
    const Result<qint64> first = JournalTable(session).firstSeq();
    if (!first)
        return failure(first.error());
    TailReader reader;
    reader.restartAfter(*first == 0 ? seq : *first - 1);
    while (reader.last < seq) {
        if (stop.stop_requested())
            return failure(cancelledError());
        const Result<JournalPage> page = JournalTable(session).page(reader.last, kPage);
        if (!page)
            return failure(page.error());
        if (page->last == 0)
            break;
        auto damaged = page->damaged.cbegin();
        for (const HistoryEntry &entry : page->entries) {
            for (; damaged != page->damaged.cend() && damaged->seq < entry.seq; ++damaged)
                reader.takeDamaged(*damaged);
            reader.take(entry);
        }
        for (; damaged != page->damaged.cend(); ++damaged)
            reader.takeDamaged(*damaged);
    }
    reader.takeGapBefore(seq + 1);
    return reader.tail;
}

} // namespace barline
