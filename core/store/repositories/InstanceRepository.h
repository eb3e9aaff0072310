#pragma once

#include "core/store/repositories/Repository.h"

namespace barline {

/// Instances of clips, in order of track, place and id. Those of lists have their re-pointed bars, but not their
/// overrides. An added instance need not name its composition, which is its track's; an update may take one to another
/// track of its composition.
class InstanceRepository : public Repository<InstanceOf>
{
public:
    using Repository::Repository;

    /// With its overrides; NotFound where it is not there.
    QCoro::Task<Result<InstanceOf>> getWithOverrides(InstanceId instance, std::stop_token stop = {});
    QCoro::Task<Result<PageOf<InstanceOf>>> findByTrack(TrackId track, Page page = Page(), std::stop_token stop = {});
    /// That play the clip by themselves. With those that play it through a re-pointed bar: ClipRepository::whereUsed().
    QCoro::Task<Result<PageOf<InstanceOf>>> findByClip(ClipId clip, Page page = Page(), std::stop_token stop = {});
    /// That play in one of the composition's bars, first to last.
    QCoro::Task<Result<PageOf<InstanceOf>>> findByBars(CompositionId composition, BarNumber first, BarNumber last,
                                                       Page page = Page(), std::stop_token stop = {});
};

} // namespace barline
