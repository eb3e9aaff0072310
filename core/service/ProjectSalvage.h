#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/store/DatabaseNotice.h"

#include <QCoroTask>

#include <stop_token>

namespace barline {

/// Takes what can be read of a damaged project into a new one at `out`, where nothing may be yet (Conflict), with its
/// journal and named versions as far as they are whole, and answers what is missing (DURABILITY.md 11). The damaged
/// file is only copied. Invalid where it is no project of which anything can be read; then there is no `out`, nor where
/// it is cancelled.
QCoro::Task<Result<Findings>> salvageProject(QString path, QString out, std::stop_token stop, Progress progress);
QCoro::Task<Result<Findings>> salvageProject(QString path, QString out, std::stop_token stop = {});
/// Likewise, but waits in that way for programs that write to the damaged file.
QCoro::Task<Result<Findings>> salvageProjectWaiting(QString path, QString out, OpeningWait wait, Progress progress);

/// Whether a project was refused because it is damaged, so that salvageProject() is worth a try.
bool isWorthSalvage(const Error &refusal);

} // namespace barline
