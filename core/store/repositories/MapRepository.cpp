#include "core/store/repositories/MapRepository.h"

#include "core/store/tables/CompositionTables.h"

namespace barline {

namespace {

CompositionMaps mapsOf(const Composition &composition)
{
    return {composition.tempos, composition.meters, composition.keys, composition.loops, composition.markers};
}

Composition withMaps(CompositionId id, const CompositionMaps &maps)
{
    Composition composition;
    composition.id = id;
    composition.tempos = maps.tempos;
    composition.meters = maps.meters;
    composition.keys = maps.keys;
    composition.loops = maps.loops;
    composition.markers = maps.markers;
    return composition;
}

Result<QMap<CompositionId, CompositionMaps>> mapsOfMany(Session &session, const QList<CompositionId> &ids)
{
    const Result<QMap<CompositionId, Composition>> headers = CompositionTables(session).loadHeaders(idIsIn("id", ids));
    if (!headers)
        return failure(headers.error());
    QMap<CompositionId, CompositionMaps> maps;
    for (const Composition &composition : *headers)
        maps.insert(composition.id, mapsOf(composition));
    return maps;
}

} // namespace

QCoro::Task<Result<CompositionMaps>> MapRepository::getById(CompositionId composition, std::stop_token stop)
{
    return m_database.read(
        [composition](Session &session) -> Result<CompositionMaps> {
            const Result<QMap<CompositionId, CompositionMaps>> maps = mapsOfMany(session, {composition});
            if (!maps)
                return failure(maps.error());
            if (maps->isEmpty())
                return failure(rowMissing(RowKind::Composition, keyText(composition)));
            return maps->first();
        },
        std::move(stop));
}

QCoro::Task<Result<QMap<CompositionId, CompositionMaps>>> MapRepository::getByIds(QList<CompositionId> compositions,
                                                                                  std::stop_token stop)
{
    return m_database.read(
        [compositions = std::move(compositions)](Session &session) { return mapsOfMany(session, compositions); },
        std::move(stop));
}

QCoro::Task<Result<qint64>> MapRepository::updateById(CompositionId composition, CompositionMaps before,
                                                      CompositionMaps after, std::stop_token stop)
{
    return m_database.write(
        [composition, before = std::move(before), after = std::move(after),
         mark = m_author.nextMark()](Session &session) {
            return RowEdits<Composition>(session, mark)
                .update({{withMaps(composition, before), withMaps(composition, after)}});
        },
        std::move(stop));
}

} // namespace barline
