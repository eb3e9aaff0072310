#pragma once

#include "core/edit/HistoryEntry.h"
#include "core/model/Project.h"

namespace barline::test {

/// A journal entry by "Ada".
HistoryEntry entryBy(qint64 session, qint64 number, Edit edit, EditKey undoOf = {});
/// The edit that makes all of a project.
Edit additionOf(const Project &project);

} // namespace barline::test
