#include "core/store/tables/ArrangementTables.h"

#include "core/store/tables/Columns.h"
#include "core/store/tables/RowValues.h"
#include "core/store/tables/Rows.h"

namespace barline {

namespace {

const QByteArrayList &barOverrideColumns()
{
    static const QByteArrayList kColumns =
        QByteArrayList{"instance_id", "own_bar"} + QByteArray(kCurveColumns).split(',');
    return kColumns;
}

} // namespace

Result<void> ArrangementTables::insertTrack(CompositionId composition, const Track &track)
{
    static const QByteArray kSql = insertSql<Track>();
    Result<void> done = hitRow(m_session, kSql, [&](Statement &row) {
        row.bind(track.id.value()).bind(composition.value());
        bindFields(row, track);
    });
    for (qsizetype i = 0; done && i < track.instances.size(); ++i)
        done = insertInstance(track.id, *track.instances.at(i));
    return done;
}

Result<void> ArrangementTables::insertInstance(TrackId track, const ClipInstance &instance)
{
    static const QByteArray kSql = insertSql<ClipInstance>();
    Result<void> done = hitRow(m_session, kSql, [&](Statement &row) {
        row.bind(instance.id.value()).bind(track.value());
        bindFields(row, instance);
    });
    if (done)
        done = writeTrackBars(instance);
    for (auto bar = instance.barOverrides.cbegin(); done && bar != instance.barOverrides.cend(); ++bar)
        done = insertBarOverride(instance.id, bar.key(), bar.value());
    for (qsizetype i = 0; done && i < instance.noteOverrides.size(); ++i)
        done = insertNoteOverride(instance.id, instance.noteOverrides.at(i));
    return done;
}

Result<void> ArrangementTables::writeTrackBars(const ClipInstance &instance)
{
    for (auto bar = instance.bars.cbegin(); bar != instance.bars.cend(); ++bar) {
        const Result<void> done =
            hitRow(m_session,
                   "INSERT INTO track_bars (instance_id, own_bar, clip_id, clip_bar_index, extras) VALUES (?,?,?,?,?)",
                   [&](Statement &row) {
                       bindValue(row, instance.id);
                       bindValue(row, bar.key());
                       bindValue(row, bar->clip);
                       bindValue(row, bar->clipBar);
                       bindValue(row, bar->extras);
                   });
        if (!done)
            return done;
    }
    return {};
}

Result<void> ArrangementTables::insertBarOverride(InstanceId instance, ClipBarIndex ownBar,
                                                  const BarExpression &expression)
{
    static const QByteArray kSql = insertSqlOf("bar_overrides", barOverrideColumns());
    return hitRow(m_session, kSql, [&](Statement &row) {
        bindValue(row, instance);
        bindValue(row, ownBar);
        bindValue(row, expression);
    });
}

Result<void> ArrangementTables::insertNoteOverride(InstanceId instance, const NoteOverride &noteOverride)
{
    static const QByteArray kSql = insertSql<NoteOverride>();
    return hitRow(m_session, kSql, [&](Statement &row) {
        bindValue(row, instance);
        bindValue(row, noteOverride.ownBar);
        bindValue(row, noteOverride.note);
        bindFields(row, noteOverride);
    });
}

Result<void> ArrangementTables::editTracks(const Diff<TrackOf> &tracks)
{
    Result<void> done;
    for (qsizetype i = 0; done && i < tracks.added.size(); ++i)
        done = insertTrack(tracks.added.at(i).composition, tracks.added.at(i).track);
    for (qsizetype i = 0; done && i < tracks.changed.size(); ++i) {
        const Change<TrackOf> &change = tracks.changed.at(i);
        const FieldMask mask = differingFields(change.before.track, change.after.track);
        if (mask == 0)
            continue;
        done = hitRow(m_session, updateSql<Track>(mask), [&](Statement &row) {
            bindFields(row, change.after.track, mask);
            row.bind(change.before.track.id.value());
        });
    }
    return done;
}

Result<void> ArrangementTables::removeTracks(const QList<TrackOf> &tracks)
{
    Result<void> done;
    for (qsizetype i = 0; done && i < tracks.size(); ++i) {
        done = hitRow(m_session, "DELETE FROM tracks WHERE id=?",
                      [&](Statement &row) { bindValue(row, tracks.at(i).track.id); });
    }
    return done;
}

Result<void> ArrangementTables::editInstances(const Diff<InstanceOf> &instances)
{
    Result<void> done;
    for (qsizetype i = 0; done && i < instances.removed.size(); ++i) {
        done = hitRow(m_session, "DELETE FROM clip_instances WHERE id=?",
                      [&](Statement &row) { row.bind(instances.removed.at(i).instance.id.value()); });
    }
    for (qsizetype i = 0; done && i < instances.added.size(); ++i)
        done = insertInstance(instances.added.at(i).track, instances.added.at(i).instance);
    for (qsizetype i = 0; done && i < instances.changed.size(); ++i) {
        const Change<InstanceOf> &change = instances.changed.at(i);
        const ClipInstance &after = change.after.instance;
        const InstanceId id = change.before.instance.id;
        const FieldMask mask = differingFields(change.before.instance, after);
        const bool moves = change.before.track != change.after.track;
        const QByteArray sql = updateSql<ClipInstance>(mask, moves ? "track_id" : "");
        if (!sql.isEmpty()) {
            done = hitRow(m_session, sql, [&](Statement &row) {
                if (moves)
                    bindValue(row, change.after.track);
                bindFields(row, after, mask);
                bindValue(row, id);
            });
        }
        if (done && (mask & fieldBit(&ClipInstance::bars))) {
            const Result<int> cleared = runRow(m_session, "DELETE FROM track_bars WHERE instance_id=?",
                                               [&](Statement &row) { bindValue(row, id); });
            done = cleared ? writeTrackBars(after) : failure(cleared.error());
        }
    }
    return done;
}

Result<void> ArrangementTables::editBarOverrides(const Diff<BarOverrideOf> &overrides)
{
    static const QByteArray kUpdate =
        updateSqlOf("bar_overrides", QByteArray(kCurveColumns).split(','), "instance_id,own_bar");
    Result<void> done;
    for (qsizetype i = 0; done && i < overrides.removed.size(); ++i) {
        const BarOverrideOf &value = overrides.removed.at(i);
        done = hitRow(m_session, "DELETE FROM bar_overrides WHERE instance_id=? AND own_bar=?", [&](Statement &row) {
            bindValue(row, value.instance);
            bindValue(row, value.ownBar);
        });
    }
    for (qsizetype i = 0; done && i < overrides.added.size(); ++i) {
        const BarOverrideOf &value = overrides.added.at(i);
        done = insertBarOverride(value.instance, value.ownBar, value.expression);
    }
    for (qsizetype i = 0; done && i < overrides.changed.size(); ++i) {
        const BarOverrideOf &value = overrides.changed.at(i).after;
        done = hitRow(m_session, kUpdate, [&](Statement &row) {
            bindValue(row, value.expression);
            bindValue(row, value.instance);
            bindValue(row, value.ownBar);
        });
    }
    return done;
}

Result<void> ArrangementTables::editNoteOverrides(const Diff<NoteOverrideOf> &overrides)
{
    const auto bindKey = [](Statement &row, const NoteOverrideOf &value) {
        bindValue(row, value.instance);
        bindValue(row, value.noteOverride.ownBar);
        bindValue(row, value.noteOverride.note);
    };
    Result<void> done;
    for (qsizetype i = 0; done && i < overrides.removed.size(); ++i) {
        done = hitRow(m_session, "DELETE FROM note_overrides WHERE instance_id=? AND own_bar=? AND note_id=?",
                      [&](Statement &row) { bindKey(row, overrides.removed.at(i)); });
    }
    for (qsizetype i = 0; done && i < overrides.added.size(); ++i)
        done = insertNoteOverride(overrides.added.at(i).instance, overrides.added.at(i).noteOverride);
    for (qsizetype i = 0; done && i < overrides.changed.size(); ++i) {
        const Change<NoteOverrideOf> &change = overrides.changed.at(i);
        const FieldMask mask = differingFields(change.before.noteOverride, change.after.noteOverride);
        if (mask == 0)
            continue;
        done = hitRow(m_session, updateSql<NoteOverride>(mask), [&](Statement &row) {
            bindFields(row, change.after.noteOverride, mask);
            bindKey(row, change.after);
        });
    }
    return done;
}

Result<QList<InstanceOf>> ArrangementTables::loadInstances(const RowFilter &filter)
{
    QList<InstanceOf> instances;
    QHash<InstanceId, qsizetype> places;
    const auto find = [&](InstanceId id) -> ClipInstance * {
        const auto place = places.constFind(id);
        return place == places.cend() ? nullptr : &instances[*place].instance;
    };
    const auto bind = [&](Statement &row) { filter.bind(row); };
    Result<void> read = readRows(m_session, selectSql<ClipInstance>(filter.where() + " ORDER BY sort_order, id"), bind,
                                 [&](Statement &row) {
                                     InstanceOf loaded;
                                     takeValue(row, loaded.instance.id);
                                     takeValue(row, loaded.track);
                                     takeFields(row, loaded.instance);
                                     places.insert(loaded.instance.id, instances.size());
                                     instances.append(std::move(loaded));
                                 });
    const QByteArray ofInstances = belongsTo("instance_id", "clip_instances", filter).where();
    if (read) {
        read = readRows(m_session,
                        "SELECT instance_id, own_bar, clip_id, clip_bar_index, extras FROM track_bars" + ofInstances,
                        bind, [&](Statement &row) {
                            InstanceId id;
                            ClipBarIndex ownBar;
                            TrackBar bar;
                            takeValue(row, id);
                            takeValue(row, ownBar);
                            takeValue(row, bar.clip);
                            takeValue(row, bar.clipBar);
                            takeValue(row, bar.extras);
                            if (ClipInstance *instance = find(id))
                                instance->bars.insert(ownBar, bar);
                        });
    }
    if (read) {
        read = readRows(m_session, "SELECT " + barOverrideColumns().join(',') + " FROM bar_overrides" + ofInstances,
                        bind, [&](Statement &row) {
                            InstanceId id;
                            ClipBarIndex ownBar;
                            BarExpression expression;
                            takeValue(row, id);
                            takeValue(row, ownBar);
                            takeValue(row, expression);
                            if (ClipInstance *instance = find(id))
                                instance->barOverrides.insert(ownBar, expression);
                        });
    }
    if (read) {
        read = readRows(m_session, selectSql<NoteOverride>(ofInstances + " ORDER BY instance_id, own_bar, note_id"),
                        bind, [&](Statement &row) {
                            InstanceId id;
                            NoteOverride noteOverride;
                            takeValue(row, id);
                            takeValue(row, noteOverride.ownBar);
                            takeValue(row, noteOverride.note);
                            takeFields(row, noteOverride);
                            if (ClipInstance *instance = find(id))
                                instance->noteOverrides.append(noteOverride);
                        });
    }
    if (!read)
        return failure(read.error());
    return instances;
}

Result<QList<TrackOf>> ArrangementTables::loadTracks(const RowFilter &filter)
{
    Result<QList<InstanceOf>> instances = loadInstances(belongsTo("track_id", "tracks", filter));
    if (!instances)
        return failure(instances.error());
    QHash<TrackId, std::vector<InstancePtr>> byTrack;
    for (InstanceOf &loaded : *instances)
        byTrack[loaded.track].push_back(std::make_shared<const ClipInstance>(std::move(loaded.instance)));
    QList<TrackOf> tracks;
    const Result<void> read = readRows(
        m_session, selectSql<Track>(filter.where() + " ORDER BY sort_order, id"),
        [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            TrackOf loaded;
            takeValue(row, loaded.track.id);
            takeValue(row, loaded.composition);
            takeFields(row, loaded.track);
            loaded.track.instances = PagedList<InstancePtr>(byTrack.take(loaded.track.id));
            tracks.append(std::move(loaded));
        });
    if (!read)
        return failure(read.error());
    return tracks;
}

} // namespace barline
