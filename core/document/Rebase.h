#pragma once

#include "core/base/Result.h"
#include "core/edit/JournalNews.h"
#include "core/edit/Touched.h"

namespace barline {

/// An edit that was made here and no longer applies after what others did.
struct NotApplied
{
    HistoryEntry entry;
    QString why; ///< who changed what, translated
};

/// A document that others came before.
struct Rebased
{
    Project project;
    Touched touched;
    QList<HistoryEntry> waiting; ///< those of ours that still apply, in order
    QList<NotApplied> notApplied;
};

/// Takes `waiting` back in `project`, does what others did, and makes `waiting` again. An edit that no longer applies
/// is taken out whole, and so is what took back one that was; one that stands among `theirs` was committed and is
/// theirs now. Fails (Conflict) where `project` is not what the journal says: then load it again. Pure, any thread.
Result<Rebased> rebase(const Project &project, const QList<HistoryEntry> &waiting, const QList<NewEntry> &theirs);

/// Makes `waiting` in `project`, which was loaded and has `theirs` already.
Rebased replay(const Project &project, const QList<HistoryEntry> &waiting, const QList<HistoryEntry> &theirs);

} // namespace barline
