#pragma once

#include "core/base/Result.h"
#include "core/document/EntryLog.h"
#include "core/edit/Touched.h"

namespace barline {

/// What a step makes of a project, checked: its entries only lack what History gives them (key, step, author, time).
struct PreparedStep
{
    Project project;
    Touched touched;
    QList<HistoryEntry> entries; ///< empty where nothing changes

    /// How many things the entries name.
    qsizetype size() const;
};

// All pure, for any thread.

/// Conflict where the edit does not apply.
Result<PreparedStep> prepareEdit(const Project &project, Edit edit, const QString &label);

/// Takes back these entries of the log (indexes, newest first), all or none. Conflict where a later edit stands on one
/// of them, naming that edit.
Result<PreparedStep> prepareTakingBack(const Project &project, const EntryLog &log, const QList<qsizetype> &entries);

/// What can still be made of an edit that no longer applies. Conflict where nothing can.
Result<PreparedStep> prepareForced(const Project &project, const Edit &edit, const QString &label);

} // namespace barline
