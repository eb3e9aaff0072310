#pragma once

#include <QStringList>

namespace barline {

/// Left and right of what stands in a dock, in pixels.
constexpr int kDockMargin = 12;

/// The first of "Clip 1", "Clip 2", ... that is not among `names`. `pattern` holds %1.
QString unusedName(const QString &pattern, const QStringList &names);

} // namespace barline
