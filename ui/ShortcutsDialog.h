#pragma once

#include <QDialog>

class QMenuBar;

namespace barline {

/// What the keys do: every action of the menus that has a shortcut, by menu. Not modal.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QMenuBar &menus, QWidget *parent = nullptr);
};

} // namespace barline
