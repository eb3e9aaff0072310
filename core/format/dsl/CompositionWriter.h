#pragma once

#include "core/format/dsl/JsonLines.h"
#include "core/model/Project.h"

namespace barline {

/// A composition and its clips as a document of the project form.
void writeProject(JsonLines &json, const Project &project, const Composition &composition);

// Parts of compositions of all forms. What is empty is left out.

void writeTempoMap(JsonLines &json, const Composition &composition);
void writeMeterAndKeyMaps(JsonLines &json, const Composition &composition);
void writeLoopsAndMarkers(JsonLines &json, const Composition &composition);

} // namespace barline
