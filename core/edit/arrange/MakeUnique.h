#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// A name after `name` that no clip of the project has: the next number behind it.
QString freeClipName(const Project &project, const QString &name);

/// How many ids makeUnique() takes.
qint64 idsToMakeUnique(const Project &project, const Composition &composition, InstanceId instance, ClipId clip);

/// Gives the instance a copy of the clip as its own, at home in its composition, with ids from `firstId` on, the copy's
/// first. What differs in a bar of the clip that the instance plays once becomes the copy's; overrides in bars that it
/// plays more often stay overrides. What sounds stays the same. Pure, any thread. Empty where there is no such instance
/// or clip.
Edit makeUnique(const Project &project, const Composition &composition, InstanceId instance, ClipId clip,
                const QString &name, qint64 firstId);

} // namespace barline
