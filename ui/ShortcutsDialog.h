#pragma once

#include "ui/ShortcutTable.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace barline {

class ConfirmStrip;

/// What the keys do, by menu, to be searched and changed: choose an action, press its new keys. Keys that mean
/// something else there are named and only taken over when the user says so. All holds at once. Not modal.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The table outlives it.
    explicit ShortcutsDialog(ShortcutTable &table, QWidget *parent = nullptr);

private:
    class KeyField;

    void layOut();
    void fill();
    void showRow(QTreeWidgetItem &row) const;
    void showAll();
    void search(const QString &words);
    const ShortcutTable::Entry *chosen() const;
    void showChosen();
    /// The chosen action is to have that key.
    void give(const QKeySequence &key);

    ShortcutTable &m_table;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_name;
    KeyField *m_keys;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    ConfirmStrip *m_confirm;
    QKeySequence m_asked; ///< that the confirmation is about
};

} // namespace barline
