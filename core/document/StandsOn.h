#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// Whether taking `earlier` back could set back what `later` did: they change the same thing, or one adds or removes
/// what holds a thing that the other changes.
bool standsOn(const Edit &later, const Edit &earlier);

} // namespace barline
