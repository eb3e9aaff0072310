#pragma once

#include <QPoint>

class QWidget;

namespace barline {

/// Where a popup of its present size goes that is wanted at `at`, both global: there, or as near as it is whole on the
/// screen of `beside`.
QPoint placeOnScreen(const QWidget &popup, QPoint at, const QWidget &beside);

} // namespace barline
