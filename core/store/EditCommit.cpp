#include "core/store/EditCommit.h"

#include "core/edit/EditCodec.h"
#include "core/store/tables/EditTables.h"
#include "core/store/tables/JournalTable.h"
#include "core/store/tables/ProjectTable.h"

namespace barline {

namespace {

constexpr int kWritten = 95; ///< percent of the work when the rows are written; the journal comes then

} // namespace

Result<qint64> commitEntry(Session &session, const HistoryEntry &entry, const Progress &progress)
{
    const Result<qint64> seq = ProjectTable(session).nextSeq();
    if (!seq)
        return seq;
    if (const Result<void> written = writeEdit(session, entry.edit, progress.part(0, kWritten)); !written)
        return failure(written.error());
    const bool byId = EditCodec::isContentById(entry.edit);
    const QByteArray blob = byId ? EditCodec::encodeById(entry.edit) : EditCodec::encode(entry.edit);
    if (const Result<void> journalled = JournalTable(session).insert(entry, *seq, byId, blob); !journalled)
        return failure(journalled.error());
    if (const Result<void> marked = writeRevisions(session, scopeOf(entry.edit), *seq); !marked)
        return failure(marked.error());
    progress.setPercent(100);
    return seq;
}

} // namespace barline
