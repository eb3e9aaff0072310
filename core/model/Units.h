#pragma once

#include "core/base/Unit.h"

namespace barline {

/// A MIDI key, 0..127; 60 is C4.
using Pitch = Unit<struct PitchTag, quint8>;
/// MIDI velocity, 0..127.
using Velocity = Unit<struct VelocityTag, quint8>;
/// MIDI channel, 0..15; 9 is the drums.
using Channel = Unit<struct ChannelTag, quint8>;
/// A bar of a composition, 1-based.
using BarNumber = Unit<struct BarNumberTag, int>;
/// A bar of a clip, or an instance's own bar, 0-based.
using ClipBarIndex = Unit<struct ClipBarIndexTag, int>;

constexpr Velocity kDefaultVelocity{90};
constexpr Channel kDrumChannel{9};

} // namespace barline
