#pragma once

#include "core/model/Project.h"
#include "core/store/Session.h"

namespace barline {

/// One clip with its bars and notes; NotFound where it is not there.
Result<ClipPtr> loadClip(Session &session, ClipId clip);
/// One composition with its tracks; NotFound where it is not there.
Result<CompositionPtr> loadComposition(Session &session, CompositionId composition);

} // namespace barline
