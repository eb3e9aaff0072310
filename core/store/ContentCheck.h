#pragma once

#include "core/base/Finding.h"
#include "core/store/Session.h"

#include <stop_token>

namespace barline {

/// What SQLite's own check cannot know of a project: whether each row of the journal and each named version is what was
/// written, and whether the tables are what the journal made of its start, and of the newest named version that is
/// whole (DURABILITY.md 11). Everything that is wrong, with its place in the song; a warning where nothing can be
/// compared. `file` stands in the findings. An error is what kept it from looking. Reads the whole project.
Result<Findings> checkContent(Session &session, const QString &file, std::stop_token stop = {});

} // namespace barline
