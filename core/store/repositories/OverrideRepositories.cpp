#include "core/store/repositories/OverrideRepositories.h"

#include "core/store/tables/BarFilters.h"

namespace barline {

QCoro::Task<Result<PageOf<BarOverrideOf>>> BarOverrideRepository::findByInstance(InstanceId instance, Page page,
                                                                                 std::stop_token stop)
{
    return find(holds("bar_overrides.instance_id", instance.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<BarOverrideOf>>> BarOverrideRepository::findByExpression(Expression expression, Page page,
                                                                                   std::stop_token stop)
{
    return find(bars::hasExpression("bar_overrides", expression), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<NoteOverrideOf>>> NoteOverrideRepository::findByInstance(InstanceId instance, Page page,
                                                                                   std::stop_token stop)
{
    return find(holds("note_overrides.instance_id", instance.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<NoteOverrideOf>>> NoteOverrideRepository::findByNote(NoteId note, Page page,
                                                                               std::stop_token stop)
{
    return find(holds("note_overrides.note_id", note.value()), std::move(page), std::move(stop));
}

} // namespace barline
