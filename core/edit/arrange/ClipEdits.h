#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// The `order` that puts a new clip after all that are at home in `home`.
qint64 clipOrderAfterAll(const Project &project, CompositionId home);
/// A clip of `bars` empty bars. It takes `firstId` for itself and the ids after it for its bars: 1 + `bars` in all.
Clip makeEmptyClip(qint64 firstId, const QString &name, Meter meter, int bars, CompositionId home, qint64 order);

Edit addClip(const Clip &clip);
Edit renameClip(const Clip &clip, const QString &name);
/// In how many places the clip is used: instances that play it, by themselves or through a re-pointed bar.
int placesOf(const Project &project, ClipId clip);
/// Removes the clip and the instances that play it. Instances of other clips whose bars are re-pointed to it play their
/// own again in those bars.
Edit removeClip(const Project &project, ClipId clip);

} // namespace barline
