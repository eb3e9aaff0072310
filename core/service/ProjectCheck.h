#pragma once

#include "core/base/Result.h"
#include "core/store/DatabaseNotice.h"

#include <QCoroTask>

#include <stop_token>

namespace barline {

/// Everything that is wrong with a project file, with its place in the song (DURABILITY.md 11): pages, indexes, values,
/// references, journal, named versions, and whether the tables are what the journal made. Looks at a temporary copy, so
/// that nothing changes; of a database of the format's first implementation at what an upgraded copy would hold. An
/// error is what kept it from looking: Unavailable where the file is open here or being written.
QCoro::Task<Result<Findings>> checkProject(QString path, std::stop_token stop = {});
/// Likewise, but waits in that way for programs that write to the file.
QCoro::Task<Result<Findings>> checkProjectWaiting(QString path, OpeningWait wait);

} // namespace barline
