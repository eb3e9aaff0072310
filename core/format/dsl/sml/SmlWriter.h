#pragma once

#include "core/format/dsl/JsonLines.h"
#include "core/format/dsl/sml/SmlItems.h"

namespace barline {

/// A clip in SML, all of its bars, by itself or in a list; `items` are those of the clip, without errors.
void writeSml(JsonLines &json, const Clip &clip, SmlItems items);

} // namespace barline
