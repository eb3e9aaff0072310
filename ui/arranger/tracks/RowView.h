#pragma once

#include "core/base/Id.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <algorithm>

namespace barline {

/// How one looks at the rows of a song, which is no part of it: how high they are, in pixels, and which folders are
/// folded. A value.
struct RowView
{
    static constexpr int kUsualHeight = 52;
    static constexpr int kLeastHeight = 18;
    static constexpr int kMostHeight = 320;

    int height = kUsualHeight; ///< of tracks that have none of their own
    QHash<TrackId, int> heights;
    QSet<QString> folded; ///< by their whole names

    int heightOf(TrackId track) const { return heights.value(track, height); }
    static int bounded(int wanted) { return std::clamp(wanted, kLeastHeight, kMostHeight); }

    bool operator==(const RowView &) const = default;
};

} // namespace barline
