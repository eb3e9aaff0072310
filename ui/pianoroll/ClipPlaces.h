#pragma once

#include "core/model/ClipPlace.h"

#include <QString>

namespace barline {

/// A place of a clip as a list shows it.
struct NamedPlace
{
    ClipPlace place;   ///< with the first own bar that plays the clip
    QString words;     ///< section, track and bars: "Verse 2 · Lead · bars 9–12"; translated
    int differing = 0; ///< how many note overrides it has
};

/// All places of the clip, in order of composition, track and list. `shown` is the composition whose name goes without
/// saying.
QList<NamedPlace> placesOfClip(const Project &project, ClipId clip, CompositionId shown);

} // namespace barline
