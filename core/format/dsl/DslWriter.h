#pragma once

#include "core/model/Project.h"

namespace barline {

/// The composition and its library as a document of the project form (formats/DSL.md, What is written). What it writes,
/// read and written again, is the same byte for byte. `composition` must be in the project. Pure, any thread.
QByteArray writeProject(const Project &project, CompositionId composition);

} // namespace barline
