#include "core/store/repositories/InstanceRepository.h"

#include "core/store/tables/InstanceFilters.h"

namespace barline {

QCoro::Task<Result<InstanceOf>> InstanceRepository::getWithOverrides(InstanceId instance, std::stop_token stop)
{
    return m_database.read(
        [instance](Session &session) -> Result<InstanceOf> {
            const Result<QList<InstanceOf>> instances = EditRows<InstanceOf>::load(session, {instance});
            if (!instances)
                return failure(instances.error());
            if (instances->isEmpty())
                return failure(rowMissing(RowKind::Instance, keyText(instance)));
            return instances->constFirst();
        },
        std::move(stop));
}

QCoro::Task<Result<PageOf<InstanceOf>>> InstanceRepository::findByTrack(TrackId track, Page page, std::stop_token stop)
{
    return find(holds("clip_instances.track_id", track.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<InstanceOf>>> InstanceRepository::findByClip(ClipId clip, Page page, std::stop_token stop)
{
    return find(holds("clip_instances.clip_id", clip.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<InstanceOf>>> InstanceRepository::findByBars(CompositionId composition, BarNumber first,
                                                                       BarNumber last, Page page, std::stop_token stop)
{
    const RowFilter inComposition = holds("tracks.composition_id", composition.value());
    return find(inComposition && instances::playIn(first, last), std::move(page), std::move(stop));
}

} // namespace barline
