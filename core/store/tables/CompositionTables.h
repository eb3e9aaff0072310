#pragma once

#include "core/edit/Edit.h"
#include "core/model/Fields.h"
#include "core/store/Session.h"
#include "core/store/tables/RowFilter.h"

namespace barline {

/// The rows of compositions with their maps, loops and markers. Rows are written by their key and must hit, else
/// Conflict. Tracks are ArrangementTables'.
class CompositionTables
{
public:
    explicit CompositionTables(Session &session)
        : m_session(session)
    {}

    /// With its tracks.
    Result<void> insert(const Composition &composition);
    Result<void> update(const Change<Composition> &change);
    Result<void> remove(CompositionId composition);
    Result<void> setRevision(CompositionId composition, qint64 seq);
    /// -1 where it is not there.
    Result<qint64> revisionOf(CompositionId composition);
    /// The compositions that pass, all without a filter, with their content, in one query a table.
    Result<ById<Composition>> load(const RowFilter &filter = {});
    /// Likewise without their tracks.
    Result<QMap<CompositionId, Composition>> loadHeaders(const RowFilter &filter);

private:
    /// Writes the maps and lists of the mask anew.
    Result<void> writeLists(const Composition &composition, FieldMask mask);

    Session &m_session;
};

} // namespace barline
