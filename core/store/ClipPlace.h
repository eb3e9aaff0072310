#pragma once

#include "core/model/Project.h"

namespace barline {

/// A place where a clip plays, as a message can name it.
struct ClipPlace
{
    ClipUse use;
    QString compositionName;
    QString trackName;
    BarNumber startBar; ///< of the instance
    int lengthBars = 0;
    /// The instance plays the clip itself; else only some of its bars are re-pointed to it.
    bool isItsClip = false;

    bool operator==(const ClipPlace &) const = default;
};

/// Where one bar of a clip plays in an instance.
struct ClipBarPlace
{
    ClipPlace place;
    QList<ClipBarIndex> ownBars; ///< ascending

    bool operator==(const ClipBarPlace &) const = default;
};

} // namespace barline
