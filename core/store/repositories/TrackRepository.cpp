#include "core/store/repositories/TrackRepository.h"

namespace barline {

namespace {

RowFilter inCompositionOrAny(CompositionId composition)
{
    return composition.isValid() ? holds("tracks.composition_id", composition.value()) : RowFilter();
}

} // namespace

QCoro::Task<Result<TrackOf>> TrackRepository::getWithInstances(TrackId track, std::stop_token stop)
{
    return m_database.read(
        [track](Session &session) -> Result<TrackOf> {
            const Result<QList<TrackOf>> tracks = EditRows<TrackOf>::load(session, {track});
            if (!tracks)
                return failure(tracks.error());
            if (tracks->isEmpty())
                return failure(rowMissing(RowKind::Track, keyText(track)));
            return tracks->constFirst();
        },
        std::move(stop));
}

QCoro::Task<Result<PageOf<TrackOf>>> TrackRepository::findByComposition(CompositionId composition, Page page,
                                                                        std::stop_token stop)
{
    return find(holds("tracks.composition_id", composition.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<TrackOf>>> TrackRepository::findByName(QString name, CompositionId composition, Page page,
                                                                 std::stop_token stop)
{
    return find(inCompositionOrAny(composition) && holds("tracks.name", name), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<TrackOf>>> TrackRepository::findByNameLike(QString text, Wildcards wildcards,
                                                                     CompositionId composition, Page page,
                                                                     std::stop_token stop)
{
    return find(inCompositionOrAny(composition) && isLike("tracks.name", text, wildcards), std::move(page),
                std::move(stop));
}

} // namespace barline
