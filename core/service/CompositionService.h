#pragma once

#include "core/service/ClipService.h"
#include "core/store/repositories/CompositionRepository.h"
#include "core/store/repositories/TrackRepository.h"

namespace barline {

/// What a composition is searched by; what is not set does not count. Names are patterns with `%` and `_`, whatever
/// the case.
struct CompositionQuery
{
    QString name;
    std::optional<TempoRange> tempo; ///< that it begins with
};

/// The use cases of compositions in a project file. From any thread with an event loop; each change is one transaction
/// and one edit of the author's in the journal. Database and author outlive it and its tasks.
class CompositionService
{
public:
    CompositionService(Database &database, EditAuthor &author)
        : m_database(database)
        , m_author(author)
        , m_compositions(database, author)
        , m_tracks(database, author)
    {}

    /// A project with its library, or compositions with bar references, with the clips beside them.
    QCoro::Task<Result<ImportReport>> createCompositionFromDsl(QByteArray utf8, QString fileName = {},
                                                               std::stop_token stop = {});

    /// With tracks, instances and overrides, in one query a table.
    QCoro::Task<Result<CompositionPtr>> getCompositionWithTracks(CompositionId composition, std::stop_token stop = {});
    /// The first of that name; NotFound where there is none.
    QCoro::Task<Result<TrackOf>> getTrackByName(CompositionId composition, QString name, std::stop_token stop = {});

    /// Makes of `before` what `after` is, with its tracks, instances and overrides, as updateWhole(). Two that come
    /// from a list, without tracks, change what lists give.
    QCoro::Task<Result<qint64>> updateComposition(Composition before, Composition after, std::stop_token stop = {});
    QCoro::Task<Result<qint64>> renameComposition(CompositionId composition, QString name, std::stop_token stop = {});
    /// A copy with ids of its own that plays the same clips and says what it was copied from (Composition::source);
    /// `name` empty: of the same name. The composition does not change.
    QCoro::Task<Result<CompositionId>> duplicateComposition(CompositionId composition, QString name = {},
                                                            std::stop_token stop = {});

    // Lists come without tracks, in order of id.

    QCoro::Task<Result<PageOf<Composition>>> listAllCompositions(Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Composition>>> findCompositions(CompositionQuery query, Page page = Page(),
                                                              std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Composition>>> findCompositionsByName(QString pattern, Page page = Page(),
                                                                    std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Composition>>> findCompositionsByTempo(double slowest, double fastest, Page page = Page(),
                                                                     std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Composition>>> findCompositionsByKey(QString key, Mode mode, Page page = Page(),
                                                                   std::stop_token stop = {});
    QCoro::Task<Result<PageOf<Composition>>> findCompositionsByMeter(Meter meter, Page page = Page(),
                                                                     std::stop_token stop = {});

    /// With its tracks and the clips at home there. Of those a clip that another composition plays stays, at home in
    /// the first that does. The seq of the edit.
    QCoro::Task<Result<qint64>> deleteComposition(CompositionId composition, std::stop_token stop = {});

private:
    Database &m_database;
    EditAuthor &m_author;
    CompositionRepository m_compositions;
    TrackRepository m_tracks;
};

} // namespace barline
