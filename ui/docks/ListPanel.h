#pragma once

#include "ui/theme/ThemeSource.h"

#include <QModelIndex>
#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLabel;
class QListView;
class QVBoxLayout;

namespace barline {

class ConfirmStrip;

/// A section of the dock: its head, a list, New, Rename and Delete by button, key and context menu, and the question
/// before something goes, in its place. What the rows are and what the actions do is the subclass's.
class ListPanel : public QWidget
{
    Q_OBJECT

public:
    /// New, rename, delete: of the row that has the keyboard, else of what is open. For the window's menu.
    QList<QAction *> listActions() const { return {m_newAction, m_renameAction, m_deleteAction}; }

protected:
    struct Verb
    {
        QString text;
        QString toolTip;
    };
    struct Words
    {
        QString title;
        QString addName; ///< the accessible name of the button in the head
        Verb add;
        Verb rename;
        Verb remove;
    };
    /// `kind` names the widgets: clipList, newClip.
    ListPanel(ThemeSource &theme, const QString &kind, const Words &words, QWidget *parent);

    void setRows(QAbstractItemModel *model, QAbstractItemDelegate *delegate);

    virtual void create() = 0;
    virtual void renameCurrent() = 0;
    virtual void deleteCurrent() = 0;
    /// A click or Return on a row.
    virtual void openRow(const QModelIndex &row) = 0;
    /// The user agreed to what was asked, or did not.
    virtual void answered(bool agreed) = 0;

    void chooseRow(const QModelIndex &row);
    /// Lets the name of a row be typed.
    void editRow(const QModelIndex &row);

    QVBoxLayout *column() const { return m_column; }
    QLabel *count() const { return m_count; }
    ConfirmStrip *confirmStrip() const { return m_confirm; }
    QListView *list() const { return m_list; }
    QAction *renameAction() const { return m_renameAction; }
    QAction *deleteAction() const { return m_deleteAction; }

private:
    void makeActions(const Words &words);
    void layOut(const QString &kind, const Words &words);
    void dress();
    void showMenu(QPoint at);

    ThemeSource &m_theme;
    QAction *m_newAction;
    QAction *m_renameAction;
    QAction *m_deleteAction;
    QVBoxLayout *m_column;
    QLabel *m_count; ///< dim, beside the title
    ConfirmStrip *m_confirm;
    QListView *m_list;
};

} // namespace barline
