#pragma once

#include "core/render/TimedEvents.h"

#include <QByteArray>

namespace barline {

/// A Standard MIDI File, format 1: a conductor track (tempo, meter, key, markers), then one for each track, with what
/// it sends as it is played: loops played out, muted tracks without notes. The division is the document's
/// `ticks_per_quarter`, or a multiple of it where that makes every note exact; else notes go to the nearest tick and
/// last at least one. Any thread.
QByteArray writeMidi(const TimedEvents &events);

} // namespace barline
