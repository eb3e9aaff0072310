#pragma once

#include "core/base/Finding.h"
#include "core/format/dsl/JsonLines.h"
#include "core/model/Project.h"

namespace barline {

/// A composition with bar references (Form 3), which names clips that stand in the project. A muted instance is left
/// out, as its bars would sound.
void writeReferences(JsonLines &json, const Project &project, const Composition &composition);

/// A warning for each place of which that says less than there is: overrides, transposed and muted instances, ..., and
/// bars that will sound otherwise because a reader puts references together to other instances than those they come
/// from. The ids of instances are not said either.
Findings notInReferences(const Project &project, const Composition &composition);

} // namespace barline
