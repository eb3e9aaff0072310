#pragma once

#include "core/model/ClipPass.h"
#include "core/model/Project.h"

#include <optional>

namespace barline {

/// Where in the song the bars of an opened clip are: which bar of the composition plays which bar of the clip in one
/// instance. A value; positions in the song are ticks from the composition's start, in the clip from the clip's start.
class SongPlace
{
public:
    /// Nowhere.
    SongPlace() = default;
    /// `ownBar` is the instance's bar that was opened; the clip's other bars are those around it.
    SongPlace(const Composition &composition, const ClipInstance &instance, ClipPtr clip, ClipBarIndex ownBar);
    SongPlace(const Composition &composition, ClipPass pass);

    bool isInSong() const { return m_pass.has_value(); }
    /// The clip bar that was opened.
    ClipBarIndex openedBar() const { return m_pass ? m_pass->openedBar() : ClipBarIndex(0); }
    /// The composition's bar that plays this clip bar in the pass that was opened.
    std::optional<BarNumber> songBarOf(ClipBarIndex bar) const;
    /// The instance's own bar that is heard there; none beside the instance.
    std::optional<ClipBarIndex> ownBarAt(BarNumber songBar) const;
    Ticks startOf(BarNumber songBar) const { return m_meters.startOf(songBar); }
    /// The composition's meter there.
    Meter meterAt(BarNumber songBar) const { return m_meters.meterAt(songBar); }
    /// By how many semitones the clip sounds higher here.
    int transpose() const { return m_pass ? m_pass->instance().transpose : 0; }
    std::optional<Ticks> songPositionOf(Ticks inClip) const;
    /// Where the clip is when the song is here, in any pass of the instance.
    std::optional<Ticks> clipPositionAt(Ticks inSong) const;

private:
    MeterMap m_meters;
    std::optional<ClipPass> m_pass;
};

} // namespace barline
