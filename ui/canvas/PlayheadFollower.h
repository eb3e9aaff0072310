#pragma once

#include "ui/canvas/TimeAxis.h"

#include <optional>

namespace barline {

/// How the canvases go along with the playhead.
enum class Follow { Off, Page, Smooth };

/// Scrolls an axis along with the playhead. A value.
class PlayheadFollower
{
public:
    /// The playhead is here now, in the song.
    void moveTo(Ticks position);
    /// Where it is; none before it was moved.
    const std::optional<Ticks> &position() const { return m_position; }
    /// By page turns the page when the playhead leaves the view; smoothly keeps it in the middle while it is played.
    /// `at`: the playhead on this axis.
    void follow(TimeAxis &axis, Follow how, Ticks at) const;

private:
    std::optional<Ticks> m_position;
    bool m_isPlayed = false; ///< it came here by playing, not by a jump
};

} // namespace barline
