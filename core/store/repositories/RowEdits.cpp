#include "core/store/repositories/RowEdits.h"

#include "core/store/EditCommit.h"
#include "core/store/tables/ClipUseTable.h"
#include "core/store/tables/JournalTable.h"
#include "core/store/tables/PlaceTable.h"

namespace barline {

Result<qint64> commitRows(Session &session, Edit edit, const EditMark &mark, const QString &label)
{
    if (edit.isEmpty())
        return 0;
    session.setProbe([key = mark.key](Session &after) {
        const Result<qint64> seq = JournalTable(after).seqOf(key);
        return seq && *seq != 0;
    });
    return commitEntry(session, entryOf(std::move(edit), mark, label));
}

Result<void> checkUnused(Session &session, const QList<ClipId> &clips)
{
    for (const ClipId clip : clips) {
        const Result<qint64> places = ClipUseTable(session).count(clip);
        if (!places)
            return failure(places.error());
        if (*places > 0)
            return failure(clipInUse(clip, *places));
    }
    return {};
}

Result<void> checkWritten(Session &session, const QList<BarOfClip> &bars)
{
    QList<ClipId> clips;
    for (const BarOfClip &bar : bars) {
        if (!clips.contains(bar.clip))
            clips.append(bar.clip);
    }
    const Result<ClipId> clip = PlaceTable(session).clipWithGap(clips);
    if (!clip)
        return failure(clip.error());
    return clip->isValid() ? failure(barsWithGap(*clip)) : Result<void>();
}

} // namespace barline
