#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// What can still be done of an edit that no longer applies: of a change the fields that it sets, whatever they hold
/// now; what it adds where that is not there, what it removes where it is. Empty where nothing can. Pure.
Edit forced(const Edit &edit, const Project &project);

} // namespace barline
