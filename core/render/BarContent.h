#pragma once

#include "core/render/Resolve.h"

#include <memory>
#include <vector>

namespace barline {

/// A note of a track. Positions from the composition's start; only what sounds (a muted track's notes are kept: the
/// track is filtered where it is heard).
struct ScheduledNote
{
    Ticks start;
    Ticks end; ///< before loops cut it
    quint16 track = 0;
    quint8 pitch = 60;
    quint8 velocity = 90;
    bool operator==(const ScheduledNote &) const = default;
};

enum class ControlKind : quint8 { Controller, Bend, Pressure };

constexpr quint8 kPedalController = 64;
constexpr quint16 kNeutralBend = 8192;

/// A value that a track is sent at a time from the composition's start.
struct ScheduledControl
{
    Ticks at;
    quint16 track = 0;
    ControlKind kind = ControlKind::Controller;
    quint8 number = 0; ///< of the controller; 64 is the pedal
    quint16 value = 0; ///< 0..127, bend 0..16383
    bool operator==(const ScheduledControl &) const = default;
};

/// A controller of a track.
struct ControllerLane
{
    quint16 track = 0;
    quint8 number = 0;
    auto operator<=>(const ControllerLane &) const = default;
};

/// All that starts in one bar of a composition, every track, without regard to loops.
struct BarContent
{
    std::vector<ScheduledNote> notes;       ///< in order of start
    std::vector<ScheduledControl> controls; ///< in order of time
    std::vector<quint16> bent;              ///< tracks that it leaves with a bend, ascending
    std::vector<quint16> pressed;           ///< tracks that it leaves with aftertouch, ascending
    std::vector<ControllerLane> lanes;      ///< controllers that it sets, ascending

    bool isEmpty() const { return notes.empty() && controls.empty(); }
};

using BarContentPtr = std::shared_ptr<const BarContent>;

/// An instance that covers a bar.
struct CoveringInstance
{
    quint16 track = 0;
    const ClipInstance *instance = nullptr;
};

/// `instances`: all that cover the bar, in order of track, then of the track's list. Rules 6 and 8: for each
/// controller, bend, aftertouch and pedal the latest instance that has a curve for it here holds.
BarContent contentOf(const Project &project, const Composition &composition, BarNumber bar,
                     const std::vector<CoveringInstance> &instances);

} // namespace barline
