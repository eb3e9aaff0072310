#include "core/store/EditCommit.h"

#include "core/edit/EditCodec.h"
#include "core/store/tables/EditTables.h"
#include "core/store/tables/JournalTable.h"
#include "core/store/tables/ProjectTable.h"

namespace barline {

Result<qint64> commitEntry(Session &session, const HistoryEntry &entry)
{
    const Result<qint64> seq = ProjectTable(session).nextSeq();
    if (!seq)
        return seq;
    if (const Result<void> written = writeEdit(session, entry.edit); !written)
        return failure(written.error());
    const bool byId = EditCodec::isContentById(entry.edit);
    const QByteArray blob = byId ? EditCodec::encodeById(entry.edit) : EditCodec::encode(entry.edit);
    if (const Result<void> journalled = JournalTable(session).insert(entry, *seq, byId, blob); !journalled)
        return failure(journalled.error());
    if (const Result<void> marked = writeRevisions(session, scopeOf(entry.edit), *seq); !marked)
        return failure(marked.error());
    return seq;
}

} // namespace barline
