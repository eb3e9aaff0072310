#include "core/store/repositories/WholeRows.h"

#include "core/store/repositories/RowTexts.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"

namespace barline {

namespace {

template <typename Ptr, typename Tables, typename Id>
Result<Ptr> loadOne(Tables tables, RowKind kind, Id id)
{
    const auto found = tables.load(idIsIn("id", QList{id}));
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return failure(rowMissing(kind, keyText(id)));
    return *found->begin();
}

} // namespace

Result<ClipPtr> loadClip(Session &session, ClipId clip)
{
    return loadOne<ClipPtr>(ClipTables(session), RowKind::Clip, clip);
}

Result<CompositionPtr> loadComposition(Session &session, CompositionId composition)
{
    return loadOne<CompositionPtr>(CompositionTables(session), RowKind::Composition, composition);
}

} // namespace barline
