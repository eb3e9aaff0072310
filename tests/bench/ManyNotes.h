#pragma once

#include "core/model/Project.h"

namespace barline::bench {

/// Clips of 1,000 notes as somebody plays them: uneven starts, lengths, pitches and velocities, 16 notes a bar, a few
/// that ring on into the next bars. Ids as an import gives them, in order. The same notes each time.
QList<Clip> manyNotes(int notes);

QList<Clip> clipsOf(const Project &project);
/// All their bars as one clip, which shares them.
Clip asOneClip(const QList<Clip> &clips);

} // namespace barline::bench
