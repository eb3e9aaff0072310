#pragma once

#include <QStringList>

class QBoxLayout;
class QLabel;
class QListView;
class QToolButton;
class QWidget;

namespace barline {

/// Left and right of what stands in a dock, in pixels.
constexpr int kDockMargin = 12;

/// A dock's head: its name, a dim count beside it (or null), and its button at the right.
QBoxLayout *makeDockHeader(const QString &title, QLabel *count, QToolButton *button, QWidget *parent);

/// What the lists of the docks have in common: one row current, renamed by F2 or double-click, a menu of their own.
void setUpDockList(QListView &list);

/// The first of "Clip 1", "Clip 2", ... that is not among `names`. `pattern` holds %1.
QString unusedName(const QString &pattern, const QStringList &names);

} // namespace barline
