#pragma once

#include "core/format/dsl/DslReader.h"

namespace barline {

/// How many ids readProject() takes at most.
qint64 mostIdsOf(const Project &project);

/// What a project file holds, as if a document had brought it: clips keep their numbers, all else has new ids from
/// `firstId` up. Pure.
ReadDocument readProject(const Project &project, qint64 firstId);

} // namespace barline
