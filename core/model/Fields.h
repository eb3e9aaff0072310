#pragma once

#include "core/model/Clip.h"
#include "core/model/Composition.h"

#include <tuple>

namespace barline {

/// The fields of a model type that an edit compares, changes, journals and stores one by one: all but its identity and
/// its content (a clip's bars, a track's instances, ...). One list a type serves apply, codec and tables; its order is
/// part of the journal's format, so fields are only ever appended.
template <typename T>
struct Fields;

template <>
struct Fields<Note>
{
    static constexpr std::tuple kAll{&Note::start,  &Note::duration, &Note::pitch, &Note::velocity,
                                     &Note::isRest, &Note::muted,    &Note::detail};
};

template <>
struct Fields<ClipBar>
{
    static constexpr std::tuple kAll{&ClipBar::meter, &ClipBar::expression};
};

template <>
struct Fields<Clip>
{
    static constexpr std::tuple kAll{&Clip::uid,   &Clip::name, &Clip::style, &Clip::tags,   &Clip::trackName,
                                     &Clip::meter, &Clip::home, &Clip::order, &Clip::extras, &Clip::source};
};

template <>
struct Fields<ClipInstance>
{
    static constexpr std::tuple kAll{&ClipInstance::order,    &ClipInstance::documentId, &ClipInstance::clip,
                                     &ClipInstance::startBar, &ClipInstance::lengthBars, &ClipInstance::offsetBars,
                                     &ClipInstance::muted,    &ClipInstance::transpose,  &ClipInstance::velocityShift,
                                     &ClipInstance::color,    &ClipInstance::extras,     &ClipInstance::bars};
};

template <>
struct Fields<Track>
{
    static constexpr std::tuple kAll{&Track::order,  &Track::name,  &Track::documentKey, &Track::instrument,
                                     &Track::volume, &Track::pan,   &Track::muted,       &Track::soloed,
                                     &Track::color,  &Track::extras};
};

template <>
struct Fields<Composition>
{
    static constexpr std::tuple kAll{&Composition::uid,    &Composition::name,    &Composition::ticksPerQuarter,
                                     &Composition::tempos, &Composition::meters,  &Composition::keys,
                                     &Composition::loops,  &Composition::markers, &Composition::rootExtras,
                                     &Composition::extras, &Composition::source};
};

template <>
struct Fields<NoteOverride>
{
    static constexpr std::tuple kAll{&NoteOverride::kind, &NoteOverride::fields, &NoteOverride::value,
                                     &NoteOverride::extras, &NoteOverride::changedExtras};
};

/// Bit i stands for field i.
using FieldMask = quint32;

template <typename T>
constexpr FieldMask kAllFields = (FieldMask(1) << std::tuple_size_v<decltype(Fields<T>::kAll)>)-1;

/// Calls `visit(bit, member pointer)` for each field.
template <typename T, typename Visitor>
constexpr void forEachField(Visitor &&visit)
{
    std::apply(
        [&](auto... members) {
            FieldMask bit = 1;
            ((visit(bit, members), bit <<= 1), ...);
        },
        Fields<T>::kAll);
}

/// The bit of one field: fieldBit(&Note::pitch).
template <typename T, typename Member>
constexpr FieldMask fieldBit(Member T::*field)
{
    FieldMask found = 0;
    forEachField<T>([&](FieldMask bit, auto member) {
        if constexpr (std::is_same_v<decltype(member), Member T::*>) {
            if (member == field)
                found = bit;
        }
    });
    return found;
}

template <typename T>
FieldMask differingFields(const T &a, const T &b)
{
    FieldMask mask = 0;
    forEachField<T>([&](FieldMask bit, auto member) {
        if (!(a.*member == b.*member))
            mask |= bit;
    });
    return mask;
}

template <typename T>
bool agreeOn(FieldMask mask, const T &a, const T &b)
{
    return (differingFields(a, b) & mask) == 0;
}

template <typename T>
void copyFields(FieldMask mask, const T &from, T &to)
{
    forEachField<T>([&](FieldMask bit, auto member) {
        if (mask & bit)
            to.*member = from.*member;
    });
}

} // namespace barline
