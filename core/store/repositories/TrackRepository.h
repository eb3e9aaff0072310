#pragma once

#include "core/store/repositories/Repository.h"
#include "core/store/repositories/Wildcards.h"

namespace barline {

/// Tracks, in order of composition, place and id. Those of lists are without their instances.
class TrackRepository : public Repository<TrackOf>
{
public:
    using Repository::Repository;

    /// With its instances and all that they hold; NotFound where it is not there.
    QCoro::Task<Result<TrackOf>> getWithInstances(TrackId track, std::stop_token stop = {});
    QCoro::Task<Result<PageOf<TrackOf>>> findByComposition(CompositionId composition, Page page = Page(),
                                                           std::stop_token stop = {});
    /// Of one composition, or of all where that is none.
    QCoro::Task<Result<PageOf<TrackOf>>> findByName(QString name, CompositionId composition = {}, Page page = Page(),
                                                    std::stop_token stop = {});
    QCoro::Task<Result<PageOf<TrackOf>>> findByNameLike(QString text, Wildcards wildcards = Wildcards::Literal,
                                                        CompositionId composition = {}, Page page = Page(),
                                                        std::stop_token stop = {});
};

} // namespace barline
