#include "core/store/repositories/CompositionRepository.h"

#include "core/store/repositories/WholeRows.h"
#include "core/store/tables/CompositionFilters.h"
#include "core/store/tables/CompositionTables.h"

namespace barline {

QCoro::Task<Result<CompositionPtr>> CompositionRepository::getWithTracks(CompositionId composition,
                                                                         std::stop_token stop)
{
    return m_database.read([composition](Session &session) { return barline::loadComposition(session, composition); },
                           std::move(stop));
}

QCoro::Task<Result<ById<Composition>>> CompositionRepository::loadCompositions(QList<CompositionId> compositions,
                                                                               std::stop_token stop)
{
    return m_database.read(
        [compositions = std::move(compositions)](Session &session) {
            return CompositionTables(session).load(idIsIn("id", compositions));
        },
        std::move(stop));
}

QCoro::Task<Result<qint64>> CompositionRepository::revisionOf(CompositionId composition, std::stop_token stop)
{
    return m_database.read(
        [composition](Session &session) -> Result<qint64> {
            const Result<qint64> revision = CompositionTables(session).revisionOf(composition);
            if (revision && *revision < 0)
                return failure(rowMissing(RowKind::Composition, keyText(composition)));
            return revision;
        },
        std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionRepository::findByName(QString name, Page page,
                                                                           std::stop_token stop)
{
    return find(holds("compositions.name", name), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionRepository::findByNameLike(QString text, Wildcards wildcards,
                                                                               Page page, std::stop_token stop)
{
    return find(isLike("compositions.name", text, wildcards), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionRepository::findByTempo(double slowest, double fastest, Page page,
                                                                            std::stop_token stop)
{
    return find(isBetween("compositions.tempo_bpm", slowest, fastest), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionRepository::findByKey(QString key, Mode mode, Page page,
                                                                          std::stop_token stop)
{
    return find(compositions::hasKey(key, mode), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionRepository::findByMeter(Meter meter, Page page,
                                                                            std::stop_token stop)
{
    return find(compositions::hasMeter(meter), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionRepository::findByClip(ClipId clip, Page page, std::stop_token stop)
{
    return find(compositions::plays(clip), std::move(page), std::move(stop));
}

} // namespace barline
