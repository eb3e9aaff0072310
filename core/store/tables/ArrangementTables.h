#pragma once

#include "core/edit/Edit.h"
#include "core/store/Session.h"
#include "core/store/tables/RowFilter.h"

namespace barline {

/// The rows of tracks, of clip instances, and of what is different in one instance. Rows are written by their key and
/// must hit, else Conflict.
class ArrangementTables
{
public:
    explicit ArrangementTables(Session &session)
        : m_session(session)
    {}

    /// With its instances.
    Result<void> insertTrack(CompositionId composition, const Track &track);
    /// Adds and changes; instances may still leave what removeTracks() ends.
    Result<void> editTracks(const Diff<TrackOf> &tracks);
    Result<void> removeTracks(const QList<TrackOf> &tracks);
    Result<void> editInstances(const Diff<InstanceOf> &instances);
    Result<void> editBarOverrides(const Diff<BarOverrideOf> &overrides);
    Result<void> editNoteOverrides(const Diff<NoteOverrideOf> &overrides);
    /// The tracks that pass, all without a filter, with their content, in one query a table. Those of a composition are
    /// in their order.
    Result<QList<TrackOf>> loadTracks(const RowFilter &filter = {});
    /// Likewise instances, without naming the composition. Those of a track are in their order.
    Result<QList<InstanceOf>> loadInstances(const RowFilter &filter);

private:
    Result<void> insertInstance(TrackId track, const ClipInstance &instance);
    Result<void> writeTrackBars(const ClipInstance &instance);
    Result<void> insertBarOverride(InstanceId instance, ClipBarIndex ownBar, const BarExpression &expression);
    Result<void> insertNoteOverride(InstanceId instance, const NoteOverride &noteOverride);

    Session &m_session;
};

} // namespace barline
