#pragma once

#include "core/store/ClipPlace.h"
#include "core/store/repositories/Repository.h"
#include "core/store/repositories/Wildcards.h"

namespace barline {

/// Clips, in order of their ids. Those of lists are without their bars.
class ClipRepository : public Repository<Clip>
{
public:
    using Repository::Repository;

    /// With its bars and their notes; NotFound where it is not there.
    QCoro::Task<Result<ClipPtr>> getWithBarsAndNotes(ClipId clip, std::stop_token stop = {});
    /// Likewise many, in one query a table; those that are not there are left out.
    QCoro::Task<Result<ById<Clip>>> loadClips(QList<ClipId> clips, std::stop_token stop = {});
    /// Seq of the last edit that touched it.
    QCoro::Task<Result<qint64>> revisionOf(ClipId clip, std::stop_token stop = {});

    QCoro::Task<Result<PageOf<Clip>>> findByName(QString name, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Clip>>> findByNameLike(QString text, Wildcards wildcards = Wildcards::Literal,
                                                     Page page = Page(), std::stop_token stop = {});
    /// With at least one of the tags; exactly spelled.
    QCoro::Task<Result<PageOf<Clip>>> findByAnyTag(QStringList tags, Page page = Page(), std::stop_token stop = {});
    /// With all of the tags; without any tags, all clips.
    QCoro::Task<Result<PageOf<Clip>>> findByAllTags(QStringList tags, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Clip>>> findByTrackName(QString name, Page page = Page(), std::stop_token stop = {});
    /// At home in the composition.
    QCoro::Task<Result<PageOf<Clip>>> findByHome(CompositionId home, Page page = Page(), std::stop_token stop = {});
    /// In this meter, itself or in a bar.
    QCoro::Task<Result<PageOf<Clip>>> findByMeter(Meter meter, Page page = Page(), std::stop_token stop = {});
    /// With a note, no rest, from `lowest` to `highest`.
    QCoro::Task<Result<PageOf<Clip>>> findByPitch(Pitch lowest, Pitch highest, Page page = Page(),
                                                  std::stop_token stop = {});
    /// Used by a composition that begins with a tempo from `slowest` to `fastest`, or at home there; beats a minute.
    QCoro::Task<Result<PageOf<Clip>>> findByTempo(double slowest, double fastest, Page page = Page(),
                                                  std::stop_token stop = {});
    /// Used by a composition that is somewhere in the key, or at home there; `key` as the DSL writes it ("F#").
    QCoro::Task<Result<PageOf<Clip>>> findByKey(QString key, Mode mode, Page page = Page(), std::stop_token stop = {});

    /// Every instance that plays the clip, itself or through a re-pointed bar, in order of composition, track, list.
    QCoro::Task<Result<PageOf<ClipPlace>>> whereUsed(ClipId clip, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<qint64>> countUses(ClipId clip, std::stop_token stop = {});
    /// The instances and own bars that play one bar of the clip, in the same order. A page may hold fewer than its
    /// limit, even none, and still not be the last.
    QCoro::Task<Result<PageOf<ClipBarPlace>>> whereBarUsed(ClipId clip, ClipBarIndex bar, Page page = Page(),
                                                           std::stop_token stop = {});

    /// With the instances that play it; own bars of others that are re-pointed to it play their own again. deleteById()
    /// refuses (Conflict) while it is in use. The seq of the edit.
    QCoro::Task<Result<qint64>> deleteWithInstances(ClipId clip, std::stop_token stop = {});
};

} // namespace barline
