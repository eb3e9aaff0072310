#pragma once

#include "core/edit/Edit.h"
#include "core/store/Session.h"

namespace barline {

/// Writes to the rows what the edit does, first what comes, then what changes, then what goes, so that things
/// can move from what goes to what comes. A row that is not there is a Conflict.
Result<void> writeEdit(Session &session, const Edit &edit);

/// Marks the clips and compositions that the edit touches as of `seq`.
Result<void> writeRevisions(Session &session, const EditScope &scope, qint64 seq);

} // namespace barline
