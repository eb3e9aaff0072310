#pragma once

#include <QStringList>

#include <string_view>
#include <vector>

namespace barline {

/// The JSON pointers (RFC 6901) of what stands at these bytes of a document: of the value that begins there or of the
/// value of the key that begins there; else of the next one, or of what the document ends in. `offsets` ascend.
QStringList jsonPointersOf(std::string_view document, const std::vector<size_t> &offsets);

} // namespace barline
