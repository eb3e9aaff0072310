#pragma once

#include "core/base/Progress.h"
#include "core/edit/Edit.h"
#include "core/store/Session.h"

namespace barline {

/// Writes to the rows what the edit does, first what comes, then what changes, then what goes, so that things
/// can move from what goes to what comes. A row that is not there is a Conflict. `progress`: of the clips that come,
/// which are nearly all of a large edit.
Result<void> writeEdit(Session &session, const Edit &edit, const Progress &progress = {});

/// Marks the clips and compositions that the edit touches as of `seq`.
Result<void> writeRevisions(Session &session, const EditScope &scope, qint64 seq);

} // namespace barline
