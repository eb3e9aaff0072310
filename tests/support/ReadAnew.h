#pragma once

#include "core/edit/update/Update.h"

namespace barline::test {

/// A composition and its library as a document's reader would give them: tracks, instances, bars and notes with new ids
/// from `nextId` up, orders from 0, all clips at home in it. Clips and composition keep their ids.
ReadState readAnew(const Project &project, CompositionId composition, qint64 &nextId);
Clip readAnew(const Clip &clip, qint64 &nextId);

/// The clip or composition with ids that say where a thing stands instead of when it was made, and without what an
/// update leaves as it is (home, order, source). What is equal so sounds equal, and is written equal but for the
/// sequence of notes that start together.
Clip withoutIds(const Clip &clip);
/// `project` holds the clips that it plays.
Composition withoutIds(const Project &project, const Composition &composition);

} // namespace barline::test
