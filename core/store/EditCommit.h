#pragma once

#include "core/base/Progress.h"
#include "core/edit/HistoryEntry.h"
#include "core/store/Session.h"

namespace barline {

/// Writes the edit's rows, its journal row and the revisions of what it touches, and answers its seq: the one way in
/// which music changes in a file. Conflict where a row that it writes is not there; the session must then not commit.
Result<qint64> commitEntry(Session &session, const HistoryEntry &entry, const Progress &progress = {});

} // namespace barline
