#include "core/store/EditAuthor.h"

namespace barline {

HistoryEntry entryOf(Edit edit, const EditMark &mark, const QString &label)
{
    HistoryEntry entry;
    entry.key = mark.key;
    entry.step = mark.key.number;
    entry.author = mark.author;
    entry.label = label;
    entry.time = QDateTime::currentDateTimeUtc();
    entry.scope = scopeOf(edit);
    entry.edit = std::move(edit);
    return entry;
}

} // namespace barline
