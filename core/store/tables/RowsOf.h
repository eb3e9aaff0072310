#pragma once

#include "core/edit/Edit.h"
#include "core/store/RowKeys.h"
#include "core/store/tables/Columns.h"
#include "core/store/tables/RowFilter.h"

namespace barline {

/// How a value of an Edit's lists, without its content, is read from its table. For each such type
/// - kKind: what it is;
/// - kFrom: the table, and what it is joined with for the value's place;
/// - columns(): those that take() takes, in order; kMore: others that may be asked for;
/// - kOrder: whole numbers that order every list and tell any two rows apart;
/// - Key, keyOf() and isKey(): what names a row.
/// Columns are qualified by their table and separated by commas.
template <typename T>
struct RowsOf;

/// The keys and fields of a model type that have columns in its table.
template <typename Model>
QByteArray qualifiedColumns()
{
    QByteArrayList columns = QByteArray(Columns<Model>::kKeys).split(',');
    for (const char *names : Columns<Model>::kFields) {
        if (*names != '\0')
            columns += QByteArray(names).split(',');
    }
    for (QByteArray &column : columns)
        column.prepend(QByteArray(Columns<Model>::kTable) + '.');
    return columns.join(',');
}

/// What is named by an id.
template <typename Model>
struct RowsWithId
{
    using Key = decltype(Model::id);
    static RowFilter isKey(Key key) { return holds(QByteArray(Columns<Model>::kTable) + ".id", key.value()); }
    static RowFilter isOneOfKeys(const QList<Key> &keys)
    {
        return idIsIn(QByteArray(Columns<Model>::kTable) + ".id", keys);
    }
};

template <>
struct RowsOf<Clip> : RowsWithId<Clip>
{
    static constexpr RowKind kKind = RowKind::Clip;
    static constexpr const char *kFrom = "clips";
    static constexpr const char *kMore = "clips.revision";
    static constexpr const char *kOrder = "clips.id";
    static QByteArray columns() { return qualifiedColumns<Clip>(); }
    static Clip take(Statement &row);
    static Key keyOf(const Clip &clip) { return clip.id; }
};

/// take() leaves maps, loops and markers to completeRows().
template <>
struct RowsOf<Composition> : RowsWithId<Composition>
{
    static constexpr RowKind kKind = RowKind::Composition;
    static constexpr const char *kFrom = "compositions";
    static constexpr const char *kMore = "compositions.tempo_bpm,compositions.revision";
    static constexpr const char *kOrder = "compositions.id";
    static QByteArray columns() { return qualifiedColumns<Composition>(); }
    static Composition take(Statement &row);
    static Key keyOf(const Composition &composition) { return composition.id; }
};

template <>
struct RowsOf<BarOfClip> : RowsWithId<ClipBar>
{
    static constexpr RowKind kKind = RowKind::ClipBar;
    static constexpr const char *kFrom = "clip_bars";
    static constexpr const char *kMore = "";
    static constexpr const char *kOrder = "clip_bars.clip_id,clip_bars.bar_index";
    static QByteArray columns() { return "clip_bars.clip_id,clip_bars.bar_index," + qualifiedColumns<ClipBar>(); }
    static BarOfClip take(Statement &row);
    static Key keyOf(const BarOfClip &bar) { return bar.bar.id; }
};

template <>
struct RowsOf<ClipNote> : RowsWithId<Note>
{
    static constexpr RowKind kKind = RowKind::Note;
    static constexpr const char *kFrom = "notes JOIN clip_bars ON clip_bars.id=notes.clip_bar_id";
    static constexpr const char *kMore = "notes.clip_bar_id,notes.start_beat,notes.duration_beats";
    static constexpr const char *kOrder = "clip_bars.clip_id,clip_bars.bar_index,notes.start_tick,notes.id";
    static QByteArray columns() { return "clip_bars.clip_id,clip_bars.bar_index," + qualifiedColumns<Note>(); }
    static ClipNote take(Statement &row);
    static Key keyOf(const ClipNote &note) { return note.note.id; }
};

template <>
struct RowsOf<TrackOf> : RowsWithId<Track>
{
    static constexpr RowKind kKind = RowKind::Track;
    static constexpr const char *kFrom = "tracks";
    static constexpr const char *kMore = "";
    static constexpr const char *kOrder = "tracks.composition_id,tracks.sort_order,tracks.id";
    static QByteArray columns() { return "tracks.composition_id," + qualifiedColumns<Track>(); }
    static TrackOf take(Statement &row);
    static Key keyOf(const TrackOf &track) { return track.track.id; }
};

/// take() leaves re-pointed bars to completeRows().
template <>
struct RowsOf<InstanceOf> : RowsWithId<ClipInstance>
{
    static constexpr RowKind kKind = RowKind::Instance;
    static constexpr const char *kFrom = "clip_instances JOIN tracks ON tracks.id=clip_instances.track_id";
    static constexpr const char *kMore = "";
    static constexpr const char *kOrder = "clip_instances.track_id,clip_instances.sort_order,clip_instances.id";
    static QByteArray columns()
    {
        return "tracks.composition_id,clip_instances.track_id," + qualifiedColumns<ClipInstance>();
    }
    static InstanceOf take(Statement &row);
    static Key keyOf(const InstanceOf &instance) { return instance.instance.id; }
};

template <>
struct RowsOf<TrackBarOf>
{
    using Key = OwnBarKey;
    static constexpr RowKind kKind = RowKind::TrackBar;
    static constexpr const char *kFrom = "track_bars JOIN clip_instances ON clip_instances.id=track_bars.instance_id "
                                         "JOIN tracks ON tracks.id=clip_instances.track_id";
    static constexpr const char *kMore = "";
    static constexpr const char *kOrder = "track_bars.instance_id,track_bars.own_bar";
    static QByteArray columns()
    {
        return "tracks.composition_id,clip_instances.track_id,track_bars.instance_id,track_bars.own_bar,"
               "track_bars.clip_id,track_bars.clip_bar_index,track_bars.extras";
    }
    static TrackBarOf take(Statement &row);
    static Key keyOf(const TrackBarOf &bar) { return {bar.instance, bar.ownBar}; }
    static RowFilter isKey(Key key);
};

template <>
struct RowsOf<BarOverrideOf>
{
    using Key = OwnBarKey;
    static constexpr RowKind kKind = RowKind::BarOverride;
    static constexpr const char *kFrom = "bar_overrides JOIN clip_instances ON "
                                         "clip_instances.id=bar_overrides.instance_id "
                                         "JOIN tracks ON tracks.id=clip_instances.track_id";
    static constexpr const char *kMore = "";
    static constexpr const char *kOrder = "bar_overrides.instance_id,bar_overrides.own_bar";
    static QByteArray columns();
    static BarOverrideOf take(Statement &row);
    static Key keyOf(const BarOverrideOf &bar) { return {bar.instance, bar.ownBar}; }
    static RowFilter isKey(Key key);
};

template <>
struct RowsOf<NoteOverrideOf>
{
    using Key = NoteOverrideKey;
    static constexpr RowKind kKind = RowKind::NoteOverride;
    static constexpr const char *kFrom = "note_overrides JOIN clip_instances ON "
                                         "clip_instances.id=note_overrides.instance_id "
                                         "JOIN tracks ON tracks.id=clip_instances.track_id";
    static constexpr const char *kMore = "";
    static constexpr const char *kOrder = "note_overrides.instance_id,note_overrides.own_bar,note_overrides.note_id";
    static QByteArray columns() { return "tracks.composition_id," + qualifiedColumns<NoteOverride>(); }
    static NoteOverrideOf take(Statement &row);
    static Key keyOf(const NoteOverrideOf &value);
    static RowFilter isKey(Key key);
};

} // namespace barline
