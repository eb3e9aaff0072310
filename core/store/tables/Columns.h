#pragma once

#include "core/model/Fields.h"

#include <QByteArray>
#include <QByteArrayList>

#include <array>

namespace barline {

/// How a model type lies in its table: for each of its fields (model/Fields.h, in that order) the columns that hold it,
/// separated by commas; none where it has a table of its own. A field without an entry does not compile.
template <typename T>
struct Columns;

constexpr const char *kCurveColumns =
    "velocity_curve,cc,pitch_bend_curve,aftertouch_curve,pedal_events,metadata,extras";

template <>
struct Columns<Note>
{
    static constexpr const char *kTable = "notes";
    static constexpr const char *kKeys = "id";
    static constexpr const char *kOwner = "clip_bar_id";
    static constexpr std::array kFields{"start_tick",
                                        "duration_tick",
                                        "pitch",
                                        "velocity",
                                        "is_rest",
                                        "muted",
                                        "scale_degree,interval_from_prev,cents_offset,articulation,dynamics,expression,"
                                        "semantics,extras"};
};

template <>
struct Columns<ClipBar>
{
    static constexpr const char *kTable = "clip_bars";
    static constexpr const char *kKeys = "id";
    static constexpr const char *kOwner = "clip_id,bar_index";
    static constexpr std::array kFields{"meter_numerator,meter_denominator", kCurveColumns};
};

template <>
struct Columns<Clip>
{
    static constexpr const char *kTable = "clips";
    static constexpr const char *kKeys = "id";
    static constexpr const char *kOwner = "revision";
    static constexpr std::array kFields{"uid",
                                        "name",
                                        "style",
                                        "tags",
                                        "track_name",
                                        "meter_numerator,meter_denominator",
                                        "home_composition_id",
                                        "sort_order",
                                        "extras",
                                        "source_uid,source_revision"};
};

template <>
struct Columns<Composition>
{
    static constexpr const char *kTable = "compositions";
    static constexpr const char *kKeys = "id";
    static constexpr const char *kOwner = "revision";
    static constexpr std::array kFields{"uid",         "name",   "ticks_per_quarter",         "", "", "", "", "",
                                        "root_extras", "extras", "source_uid,source_revision"};
};

template <>
struct Columns<Track>
{
    static constexpr const char *kTable = "tracks";
    static constexpr const char *kKeys = "id";
    static constexpr const char *kOwner = "composition_id";
    static constexpr std::array kFields{
        "sort_order",   "name",
        "document_key", "instrument_name,midi_channel,expression_profile,program,bank,bend_range,instrument_extras",
        "volume",       "pan",
        "muted",        "soloed",
        "color",        "extras"};
};

template <>
struct Columns<ClipInstance>
{
    static constexpr const char *kTable = "clip_instances";
    static constexpr const char *kKeys = "id";
    static constexpr const char *kOwner = "track_id";
    static constexpr std::array kFields{
        "sort_order", "clip_instance_id", "clip_id",        "start_bar", "length_bars", "offset_bars",
        "muted",      "transpose",        "velocity_shift", "color",     "extras",      ""};
};

template <>
struct Columns<NoteOverride>
{
    static constexpr const char *kTable = "note_overrides";
    static constexpr const char *kKeys = "instance_id,own_bar,note_id";
    static constexpr const char *kOwner = "";
    static constexpr std::array kFields{
        "kind", "fields",
        "value_id,start_tick,duration_tick,pitch,velocity,is_rest,muted,scale_degree,interval_from_prev,cents_offset,"
        "articulation,dynamics,expression,semantics,value_extras",
        "extras", "changed_extras"};
};

/// All columns: keys, owner, fields.
template <typename T>
QByteArrayList columnsOf()
{
    static_assert(Columns<T>::kFields.size() == std::tuple_size_v<decltype(Fields<T>::kAll)>);
    QByteArrayList columns;
    const auto add = [&columns](const char *names) {
        if (*names != '\0')
            columns += QByteArray(names).split(',');
    };
    add(Columns<T>::kKeys);
    add(Columns<T>::kOwner);
    for (const char *names : Columns<T>::kFields)
        add(names);
    return columns;
}

template <typename T>
QByteArray selectSql(const QByteArray &rest)
{
    return "SELECT " + columnsOf<T>().join(',') + " FROM " + Columns<T>::kTable + ' ' + rest;
}

QByteArray insertSqlOf(const char *table, const QByteArrayList &columns);
/// Sets the columns in `set` where the key columns match.
QByteArray updateSqlOf(const char *table, const QByteArrayList &set, const char *keys);

template <typename T>
QByteArray insertSql()
{
    return insertSqlOf(Columns<T>::kTable, columnsOf<T>());
}

/// Sets `more`, then the fields of the mask that have columns; empty where there is nothing to set.
template <typename T>
QByteArray updateSql(FieldMask mask, const char *more = "")
{
    QByteArrayList set;
    if (*more != '\0')
        set += QByteArray(more).split(',');
    for (size_t field = 0; field < Columns<T>::kFields.size(); ++field) {
        if ((mask >> field & 1) != 0 && *Columns<T>::kFields[field] != '\0')
            set += QByteArray(Columns<T>::kFields[field]).split(',');
    }
    return set.isEmpty() ? QByteArray() : updateSqlOf(Columns<T>::kTable, set, Columns<T>::kKeys);
}

} // namespace barline
