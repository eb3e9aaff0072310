#pragma once

#include "core/edit/HistoryEntry.h"

namespace barline {

/// An edit that somebody committed, and what of it a document must still do.
struct NewEntry
{
    HistoryEntry entry;
    /// As its edit, without what was loaded in a later state already.
    Edit toApply;
};

/// What the journal holds after an edit that a document has applied, read in one snapshot.
struct JournalNews
{
    qint64 seq = 0;          ///< of the snapshot
    QList<NewEntry> entries; ///< oldest first
    /// False where the journal no longer tells all (compacted, damaged, or too far behind): load the project again.
    bool isWhole = true;
};

} // namespace barline
