#pragma once

#include "core/store/repositories/Repository.h"
#include "core/store/repositories/Wildcards.h"

namespace barline {

/// Compositions, in order of their ids. Those of lists have their maps, loops and markers, but not their tracks.
/// A removed one takes its tracks along; the clips at home in it stay.
class CompositionRepository : public Repository<Composition>
{
public:
    using Repository::Repository;

    /// With its tracks and all that they hold; NotFound where it is not there.
    QCoro::Task<Result<CompositionPtr>> getWithTracks(CompositionId composition, std::stop_token stop = {});
    /// Likewise many, in one query a table; those that are not there are left out.
    QCoro::Task<Result<ById<Composition>>> loadCompositions(QList<CompositionId> compositions,
                                                            std::stop_token stop = {});
    /// Seq of the last edit that touched it.
    QCoro::Task<Result<qint64>> revisionOf(CompositionId composition, std::stop_token stop = {});

    QCoro::Task<Result<PageOf<Composition>>> findByName(QString name, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Composition>>> findByNameLike(QString text, Wildcards wildcards = Wildcards::Literal,
                                                            Page page = Page(), std::stop_token stop = {});
    /// That begin with a tempo from `slowest` to `fastest`, beats a minute.
    QCoro::Task<Result<PageOf<Composition>>> findByTempo(double slowest, double fastest, Page page = Page(),
                                                         std::stop_token stop = {});
    /// That are somewhere in the key; `key` as the DSL writes it ("F#").
    QCoro::Task<Result<PageOf<Composition>>> findByKey(QString key, Mode mode, Page page = Page(),
                                                       std::stop_token stop = {});
    /// That name the meter somewhere. One without any meter is in 4/4.
    QCoro::Task<Result<PageOf<Composition>>> findByMeter(Meter meter, Page page = Page(), std::stop_token stop = {});
    /// That play the clip.
    QCoro::Task<Result<PageOf<Composition>>> findByClip(ClipId clip, Page page = Page(), std::stop_token stop = {});
};

} // namespace barline
