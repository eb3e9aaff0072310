#pragma once

#include "core/format/dsl/JsonLines.h"
#include "core/model/Curve.h"

namespace barline {

/// The keys of a bar that clips and overrides share, those that it does not know last, but those that are `taken`.
/// `ccKey`: what its controllers stand under.
void writeExpression(JsonLines &json, const BarExpression &expression, std::string_view ccKey,
                     std::span<const std::string_view> taken = {});

constexpr std::string_view kCcLanes = "cc_lanes"; ///< of the project form
constexpr std::string_view kCc = "cc";            ///< of bars with notes or items

} // namespace barline
