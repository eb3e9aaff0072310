#include "core/store/repositories/WholeUpdate.h"

#include "core/edit/Apply.h"
#include "core/edit/Difference.h"
#include "core/edit/References.h"
#include "core/store/repositories/RowEdits.h"
#include "core/store/repositories/WholeRows.h"

namespace barline {

namespace {

Project projectOf(const Clip &clip)
{
    Project project;
    project.clips.set(std::make_shared<const Clip>(clip));
    return project;
}

Project projectOf(const Composition &composition)
{
    Project project;
    project.compositions.set(std::make_shared<const Composition>(composition));
    return project;
}

/// As the file has it.
Result<Project> presentOf(Session &session, const Clip &after)
{
    const Result<ClipPtr> clip = loadClip(session, after.id);
    return clip ? Result<Project>(projectOf(**clip)) : failure(clip.error());
}

/// As the file has it, with those clips that are to play in it, without their bars.
Result<Project> presentOf(Session &session, const Composition &after)
{
    const Result<CompositionPtr> composition = loadComposition(session, after.id);
    if (!composition)
        return failure(composition.error());
    Project project = projectOf(**composition);
    const Result<QList<Clip>> clips =
        PagedRows<Clip>(session).all(RowsOf<Clip>::isOneOfKeys(clipsUsedBy(after).values()));
    if (!clips)
        return failure(clips.error());
    for (const Clip &clip : *clips)
        project.clips.set(std::make_shared<const Clip>(clip));
    return project;
}

template <typename T>
Result<qint64> update(Session &session, const T &before, T after, const EditMark &mark)
{
    if (after.id != before.id)
        return failure(rowMoves(RowsOf<T>::kKind, keyText(before.id)));
    FreshIds ids(session);
    ids.giveAll(after);
    if (const Result<void> given = ids.finish(); !given)
        return failure(given.error());
    Edit edit = difference(projectOf(before), projectOf(after));
    // No need to load what does not change.
    if (edit.size() == (edit.*EditRows<T>::kList).changed.size())
        return RowEdits<T>(session, mark).update({{before, after}});
    const Result<Project> present = presentOf(session, after);
    if (!present)
        return failure(present.error());
    const Result<Applied> applied = apply(*present, edit);
    if (!applied)
        return failure(applied.error());
    if (const Result<void> played = checkReferences(applied->project, edit); !played)
        return failure(played.error());
    return commitRows(session, std::move(edit), mark, changeLabel(RowsOf<T>::kKind, 1));
}

} // namespace

Result<qint64> updateWhole(Session &session, const Clip &before, Clip after, const EditMark &mark)
{
    return update(session, before, std::move(after), mark);
}

Result<qint64> updateWhole(Session &session, const Composition &before, Composition after, const EditMark &mark)
{
    return update(session, before, std::move(after), mark);
}

} // namespace barline
