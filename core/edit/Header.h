#pragma once

#include "core/edit/Diff.h"
#include "core/model/Project.h"

#include <optional>

namespace barline {

// What a change in an Edit holds of a thing: its fields without its content, so that a history does not keep every
// state of the content alive.

inline ClipBar headerOf(ClipBar bar)
{
    bar.notes.clear();
    return bar;
}

inline Clip headerOf(Clip clip)
{
    clip.bars = {};
    return clip;
}

inline ClipInstance headerOf(ClipInstance instance)
{
    instance.barOverrides.clear();
    instance.noteOverrides.clear();
    return instance;
}

inline Track headerOf(Track track)
{
    track.instances = {};
    return track;
}

inline Composition headerOf(Composition composition)
{
    composition.tracks.clear();
    return composition;
}

/// What changes where `thing` gets another value in one field; nothing where it has that value.
template <typename Thing, typename Value>
std::optional<Change<Thing>> changeOfField(const Thing &thing, Value Thing::*field, const Value &value)
{
    if (thing.*field == value)
        return {};
    Change<Thing> change{headerOf(thing), headerOf(thing)};
    change.after.*field = value;
    return change;
}

} // namespace barline
