#pragma once

#include "core/model/ClipInstance.h"

namespace barline {

/// What a table keeps.
enum class RowKind { Clip, ClipBar, Note, Composition, Track, Instance, TrackBar, BarOverride, NoteOverride };

/// Names an own bar of an instance.
struct OwnBarKey
{
    InstanceId instance;
    ClipBarIndex ownBar;
    auto operator<=>(const OwnBarKey &) const = default;
};

/// Names a note override.
struct NoteOverrideKey
{
    InstanceId instance;
    ClipBarIndex ownBar;
    NoteId note;
    auto operator<=>(const NoteOverrideKey &) const = default;
};

/// A re-pointed own bar and where it stands.
struct TrackBarOf
{
    CompositionId composition;
    TrackId track;
    InstanceId instance;
    ClipBarIndex ownBar;
    TrackBar bar;
    bool operator==(const TrackBarOf &) const = default;
};

} // namespace barline
