#pragma once

#include "core/model/Clip.h"
#include "core/model/Composition.h"

namespace barline {

// The name by which a copy knows what it was copied from (CopySource::uid): the thing's own uid or, as most things of a
// project have none, a UUID that its project's uid and its id make. So what is copied does not change by it, and the
// same thing has the same name in every copy of the file. Pure.

QString sourceUidOf(const Clip &clip, const QString &projectUid);
QString sourceUidOf(const Composition &composition, const QString &projectUid);

} // namespace barline
