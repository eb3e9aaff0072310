#include "tests/support/JournalEntries.h"

namespace barline::test {

HistoryEntry entryBy(qint64 session, qint64 number, Edit edit, EditKey undoOf)
{
    HistoryEntry entry;
    entry.key = {session, number};
    entry.step = number;
    entry.author = QStringLiteral("Ada");
    entry.label = QStringLiteral("Edit %1").arg(number);
    entry.time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number, Qt::UTC);
    entry.undoOf = undoOf;
    entry.scope = scopeOf(edit);
    entry.edit = std::move(edit);
    return entry;
}

Edit additionOf(const Project &project)
{
    Edit edit;
    for (const CompositionPtr &composition : project.compositions)
        edit.compositions.added.append(*composition);
    for (const ClipPtr &clip : project.clips)
        edit.clips.added.append(*clip);
    return edit;
}

} // namespace barline::test
