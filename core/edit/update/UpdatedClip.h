#pragma once

#include "core/edit/update/UpdateContext.h"

namespace barline {

/// What the clip read is as a new state of `present`: with its ids, home, order and source. Shares all bars that did
/// not change; `present` itself where nothing did.
ClipPtr updatedClip(const ClipPtr &present, const Clip &read, UpdateContext &context);

/// A clip that is new to the project. Only what is in it takes ids.
Clip newClip(Clip read, UpdateContext &context);

} // namespace barline
