#pragma once

#include "core/model/Note.h"

namespace barline {

/// A note at a place in a clip.
struct PlacedNote
{
    Ticks start; ///< from the clip's start
    Note note;   ///< its own `start` is ignored
    bool operator==(const PlacedNote &) const = default;
};

} // namespace barline
