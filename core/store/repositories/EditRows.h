#pragma once

#include "core/edit/Header.h"
#include "core/store/repositories/FreshIds.h"
#include "core/store/repositories/RowTexts.h"
#include "core/store/tables/RowsOf.h"

namespace barline {

/// How a value of an Edit's lists is changed by its row. For each such type
/// - kList: its list in an Edit;
/// - modelIn(): the part that has fields (model/Fields.h);
/// - placeOf(): where it stands, and homeOf(): what of that an update cannot change;
/// - giveIds(): to it and all that it holds;
/// - place(): says of new values in which composition they are, from what owns them;
/// - load(): values with their content.
template <typename T>
struct EditRows;

template <>
struct EditRows<Clip>
{
    static constexpr auto kList = &Edit::clips;
    static auto &modelIn(auto &value) { return value; }
    static auto placeOf(const Clip &) { return std::tuple(); }
    static auto homeOf(const Clip &) { return std::tuple(); }
    static void giveIds(Clip &value, FreshIds &ids) { ids.giveAll(value); }
    static Result<void> place(Session &, QList<Clip> &) { return {}; }
    static Result<QList<Clip>> load(Session &session, const QList<RowsOf<Clip>::Key> &keys);
};

template <>
struct EditRows<Composition>
{
    static constexpr auto kList = &Edit::compositions;
    static auto &modelIn(auto &value) { return value; }
    static auto placeOf(const Composition &) { return std::tuple(); }
    static auto homeOf(const Composition &) { return std::tuple(); }
    static void giveIds(Composition &value, FreshIds &ids) { ids.giveAll(value); }
    static Result<void> place(Session &, QList<Composition> &) { return {}; }
    static Result<QList<Composition>> load(Session &session, const QList<RowsOf<Composition>::Key> &keys);
};

template <>
struct EditRows<BarOfClip>
{
    static constexpr auto kList = &Edit::bars;
    static auto &modelIn(auto &value) { return value.bar; }
    static auto placeOf(const BarOfClip &value) { return std::tuple(value.clip, value.index); }
    static auto homeOf(const BarOfClip &value) { return std::tuple(value.clip, value.index); }
    static void giveIds(BarOfClip &value, FreshIds &ids) { ids.giveAll(value.bar); }
    static Result<void> place(Session &, QList<BarOfClip> &) { return {}; }
    static Result<QList<BarOfClip>> load(Session &session, const QList<RowsOf<BarOfClip>::Key> &keys);
};

/// A note may go to another bar, also of another clip.
template <>
struct EditRows<ClipNote>
{
    static constexpr auto kList = &Edit::notes;
    static auto &modelIn(auto &value) { return value.note; }
    static auto placeOf(const ClipNote &value) { return std::tuple(value.clip, value.bar); }
    static auto homeOf(const ClipNote &) { return std::tuple(); }
    static void giveIds(ClipNote &value, FreshIds &ids) { ids.giveAll(value.note); }
    static Result<void> place(Session &, QList<ClipNote> &) { return {}; }
    static Result<QList<ClipNote>> load(Session &session, const QList<RowsOf<ClipNote>::Key> &keys);
};

template <>
struct EditRows<TrackOf>
{
    static constexpr auto kList = &Edit::tracks;
    static auto &modelIn(auto &value) { return value.track; }
    static auto placeOf(const TrackOf &value) { return std::tuple(value.composition); }
    static auto homeOf(const TrackOf &value) { return std::tuple(value.composition); }
    static void giveIds(TrackOf &value, FreshIds &ids) { ids.giveAll(value.track); }
    static Result<void> place(Session &session, QList<TrackOf> &values);
    static Result<QList<TrackOf>> load(Session &session, const QList<RowsOf<TrackOf>::Key> &keys);
};

/// An instance may go to another track of its composition.
template <>
struct EditRows<InstanceOf>
{
    static constexpr auto kList = &Edit::instances;
    static auto &modelIn(auto &value) { return value.instance; }
    static auto placeOf(const InstanceOf &value) { return std::tuple(value.composition, value.track); }
    static auto homeOf(const InstanceOf &value) { return std::tuple(value.composition); }
    static void giveIds(InstanceOf &value, FreshIds &ids) { ids.giveAll(value.instance); }
    static Result<void> place(Session &session, QList<InstanceOf> &values);
    static Result<QList<InstanceOf>> load(Session &session, const QList<RowsOf<InstanceOf>::Key> &keys);
};

template <>
struct EditRows<BarOverrideOf>
{
    static constexpr auto kList = &Edit::barOverrides;
    static auto placeOf(const BarOverrideOf &value) { return std::tuple(value.composition); }
    static auto homeOf(const BarOverrideOf &value) { return std::tuple(value.composition); }
    static void giveIds(BarOverrideOf &, FreshIds &) {}
    static Result<void> place(Session &session, QList<BarOverrideOf> &values);
    static Result<QList<BarOverrideOf>> load(Session &session, const QList<RowsOf<BarOverrideOf>::Key> &keys);
};

template <>
struct EditRows<NoteOverrideOf>
{
    static constexpr auto kList = &Edit::noteOverrides;
    static auto &modelIn(auto &value) { return value.noteOverride; }
    static auto placeOf(const NoteOverrideOf &value) { return std::tuple(value.composition); }
    static auto homeOf(const NoteOverrideOf &value) { return std::tuple(value.composition); }
    static void giveIds(NoteOverrideOf &value, FreshIds &ids);
    static Result<void> place(Session &session, QList<NoteOverrideOf> &values);
    static Result<QList<NoteOverrideOf>> load(Session &session, const QList<RowsOf<NoteOverrideOf>::Key> &keys);
};

} // namespace barline
