#pragma once

#include "core/store/EditAuthor.h"
#include "core/store/repositories/Repository.h"

namespace barline {

/// What runs along a composition's bars, whatever its tracks play. Each list is in order.
struct CompositionMaps
{
    TempoMap tempos;
    MeterMap meters;
    KeyMap keys;
    QList<Loop> loops;
    QList<Marker> markers;

    bool operator==(const CompositionMaps &) const = default;
};

/// The maps, loops and markers of compositions. They belong to their composition: a change is an edit of it.
class MapRepository
{
public:
    MapRepository(Database &database, EditAuthor &author)
        : m_database(database)
        , m_author(author)
    {}

    /// NotFound where the composition is not there.
    QCoro::Task<Result<CompositionMaps>> getById(CompositionId composition, std::stop_token stop = {});
    /// Those of many, in one query a table; what is not there is left out.
    QCoro::Task<Result<QMap<CompositionId, CompositionMaps>>> getByIds(QList<CompositionId> compositions,
                                                                       std::stop_token stop = {});
    /// Writes the lists that differ, which must still be as `before` has them (else Conflict). The seq of the edit, 0
    /// where nothing differs.
    QCoro::Task<Result<qint64>> updateById(CompositionId composition, CompositionMaps before, CompositionMaps after,
                                           std::stop_token stop = {});

private:
    Database &m_database;
    EditAuthor &m_author;
};

} // namespace barline
