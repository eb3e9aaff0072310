#pragma once

#include "core/edit/HistoryEntry.h"

namespace barline {

/// An edit of the journal that did not leave what was found.
struct FoldConflict
{
    qint64 seq = 0;
    QString label;
    QString what; ///< translated, names the thing
};

/// What folding the journal back gives.
struct JournalFold
{
    Project project;               ///< before the first entry, as far as that can be told
    QList<Edit> inverses;          ///< of each entry, newest first
    QList<FoldConflict> conflicts; ///< newest first; empty where the project is what the entries made
};

/// What the journal names by id, as it is in the project; what is not there any more stays as it was.
Edit withContentOf(const Project &project, Edit edit);

/// The edit that takes the entry back in `project`, which is as the entry left it.
Edit inverseIn(const HistoryEntry &entry, const Project &project);

/// Takes the entries back, newest first: each must have left what is there. (Content that the journal names by id is
/// what is there, so the journal is folded from its end.) Of an entry that did not, what can be is taken back. Pure.
JournalFold foldBack(Project project, const QList<HistoryEntry> &entries);

} // namespace barline
