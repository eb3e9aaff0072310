#include "core/store/EditAuthor.h"

#include <QRandomGenerator>

namespace barline {

qint64 newSessionNumber()
{
    return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1);
}

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
