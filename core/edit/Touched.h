#pragma once

#include "core/model/Project.h"

#include <QHash>
#include <QSet>

namespace barline {

/// Clip bars, first to last.
struct BarSpan
{
    ClipBarIndex first;
    ClipBarIndex last;
    bool operator==(const BarSpan &) const = default;
};

/// What an edit changed, for views that repaint and playback that renders again.
struct Touched
{
    bool everything = false;          ///< the project was replaced (opened, reloaded)
    bool compositionList = false;     ///< a composition came, went or was renamed
    bool clipList = false;            ///< a clip came, went or has another header
    QSet<CompositionId> compositions; ///< header or maps
    QSet<TrackId> tracks;             ///< came, went, or other header
    QSet<InstanceId> instances;       ///< came, went, moved, or other header or overrides
    QSet<ClipId> clips;               ///< came, went, or other header
    QHash<ClipId, BarSpan> bars;      ///< clip bars with other notes or curves, or all where the length changed

    void addBar(ClipId clip, ClipBarIndex bar)
    {
        const auto span = bars.find(clip);
        if (span == bars.end())
            bars.insert(clip, {bar, bar});
        else
            *span = {std::min(span->first, bar), std::max(span->last, bar)};
    }
    /// What either of them changed.
    void unite(const Touched &other)
    {
        everything = everything || other.everything;
        compositionList = compositionList || other.compositionList;
        clipList = clipList || other.clipList;
        compositions.unite(other.compositions);
        tracks.unite(other.tracks);
        instances.unite(other.instances);
        clips.unite(other.clips);
        for (auto span = other.bars.cbegin(); span != other.bars.cend(); ++span) {
            addBar(span.key(), span->first);
            addBar(span.key(), span->last);
        }
    }
    /// Whether what the clip sounds like changed.
    bool touchesClip(ClipId clip) const { return everything || clips.contains(clip) || bars.contains(clip); }
};

} // namespace barline
