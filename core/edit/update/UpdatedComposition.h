#pragma once

#include "core/edit/update/UpdateContext.h"

namespace barline {

/// What the composition read is as a new state of `present`, null for a new one. Shares tracks and instances that did
/// not change. The clips come first: the context knows what their notes are.
CompositionPtr updatedComposition(const Project &project, const CompositionPtr &present, const Composition &read,
                                  UpdateContext &context);

} // namespace barline
