#pragma once

#include <QStringList>

class QWidget;

namespace barline {

/// Does the window's actions with these object names, one after the other, as if each had been chosen in a menu: so
/// pictures show more than how a window opens. Gives the names that are no action, or cannot be chosen when it is their
/// turn. GUI thread.
QStringList doActions(const QWidget &window, const QStringList &names);

} // namespace barline
