#pragma once

#include "core/edit/HistoryEntry.h"
#include "core/store/Session.h"

#include <stop_token>

namespace barline {

/// The end of the journal that is whole, and what is wrong before it.
struct JournalTail
{
    QList<HistoryEntry> entries;           ///< without gaps up to the project's last edit; content by id holds ids only
    qint64 base = 0;                       ///< the seq before them; 0 where they begin with the first edit
    QList<HistoryEntry> damaged;           ///< without their edits
    QList<std::pair<qint64, qint64>> gaps; ///< the first and last seq of each

    bool isWhole() const { return damaged.isEmpty() && gaps.isEmpty(); }
};

/// Reads the whole journal of a project whose last edit is `seq`.
Result<JournalTail> readJournalTail(Session &session, qint64 seq, std::stop_token stop);

} // namespace barline
