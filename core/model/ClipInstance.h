#pragma once

#include "core/base/Id.h"
#include "core/model/Curve.h"
#include "core/model/NoteOverride.h"

#include <QMap>

#include <memory>

namespace barline {

/// An own bar that plays another clip bar than the one whose turn it is.
struct TrackBar
{
    ClipId clip;
    ClipBarIndex clipBar;
    Extras extras;
    bool operator==(const TrackBar &) const = default;
};

/// A place of a clip in a track. Own bar i plays clip bar (offsetBars + i) mod the clip's length, looked up live,
/// unless `bars` re-points it.
struct ClipInstance
{
    InstanceId id;
    qint64 order = 0;   ///< its place in the track's list; where two overlap, the later one's controllers hold
    QString documentId; ///< `clip_instance_id`, unique in the composition
    ClipId clip;
    BarNumber startBar{1};
    int lengthBars = 1;
    int offsetBars = 0;
    bool muted = false;
    int transpose = 0; ///< semitones
    int velocityShift = 0;
    QString color; ///< as the document says it, empty for the track's
    Extras extras;
    QMap<ClipBarIndex, TrackBar> bars;
    QMap<ClipBarIndex, BarExpression> barOverrides;
    QList<NoteOverride> noteOverrides; ///< in order of (own bar, note)

    BarNumber endBar() const { return startBar + lengthBars; } ///< the bar after its last
    bool operator==(const ClipInstance &) const = default;
};

using InstancePtr = std::shared_ptr<const ClipInstance>;

inline bool comesBefore(const NoteOverride &a, const NoteOverride &b)
{
    return a.ownBar != b.ownBar ? a.ownBar < b.ownBar : a.note < b.note;
}

} // namespace barline
