#pragma once

#include "core/format/midi/MidiTrack.h"
#include "core/render/PlayOrder.h"

#include <functional>

namespace barline {

/// Song positions to ticks of the file.
using MidiClock = std::function<qint64(Ticks song)>;

/// The first track of a format 1 file: name, tempo (ramps in steps of a quarter of a beat that keep time), meters, key
/// signatures and markers, as often as loops play them.
MidiTrack conductorTrack(const Composition &composition, const PlayOrder &order, const MidiClock &clock);

} // namespace barline
