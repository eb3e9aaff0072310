#pragma once

#include <QString>

#include <string_view>

namespace barline {

/// What a document without `project` looks like, in words for a message; empty where it looks like nothing known. Reads
/// only as far as it must.
QString describeForm(std::string_view document);

} // namespace barline
