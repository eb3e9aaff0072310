#pragma once

#include "core/edit/Edit.h"

#include <QSet>

#include <optional>

namespace barline {

/// The edit without what it does to these compositions and clips; nothing where it moves something between one of them
/// and another thing, so that it cannot be parted. Pure, any thread.
std::optional<Edit> withoutContentOf(const Edit &edit, const QSet<CompositionId> &compositions,
                                     const QSet<ClipId> &clips);

} // namespace barline
