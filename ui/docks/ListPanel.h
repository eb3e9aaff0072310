#pragma once

#include "ui/MusicChoice.h"
#include "ui/theme/ThemeSource.h"

#include <QModelIndex>
#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLabel;
class QVBoxLayout;

namespace barline {

class ConfirmStrip;
class DragList;

/// A section of the dock: its head, a list, New, Rename and Delete by button, key and context menu, and the question
/// before something goes, in its place. What the rows are and what the actions do is the subclass's.
class ListPanel : public QWidget
{
    Q_OBJECT

public:
    /// New, rename, delete: of the row that has the keyboard, else of what is open. For the window's menu.
    QList<QAction *> listActions() const { return {m_newAction, m_renameAction, m_deleteAction}; }
    /// What the context menu of a row has beside those; not owned.
    void setMoreActions(const QList<QAction *> &actions) { m_moreActions = actions; }
    /// Whether the keyboard is in the list.
    bool hasListFocus() const;
    /// The row that has the keyboard.
    MusicChoice currentChoice() const;

signals:
    /// A row is being dragged out, from this list and with this picture.
    void dragOutRequested(const barline::MusicChoice &what, QWidget *from, const QPixmap &picture);

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
    /// `kind` names the widgets and actions: clipList, newClip, rename-clip.
    ListPanel(ThemeSource &theme, const QString &kind, const Words &words, QWidget *parent);

    void setRows(QAbstractItemModel *model, QAbstractItemDelegate *delegate);

    virtual void create() = 0;
    virtual void renameCurrent() = 0;
    virtual void deleteCurrent() = 0;
    /// A click or Return on a row.
    virtual void openRow(const QModelIndex &row) = 0;
    virtual MusicChoice choiceOf(const QModelIndex &row) const = 0;
    /// The user agreed to what was asked, or did not.
    virtual void answered(bool agreed) = 0;

    void chooseRow(const QModelIndex &row);
    /// Lets the name of a row be typed.
    void editRow(const QModelIndex &row);

    QVBoxLayout *column() const { return m_column; }
    QLabel *count() const { return m_count; }
    ConfirmStrip *confirmStrip() const { return m_confirm; }
    DragList *list() const { return m_list; }
    QAction *renameAction() const { return m_renameAction; }
    QAction *deleteAction() const { return m_deleteAction; }

private:
    void makeActions(const QString &kind, const Words &words);
    void layOut(const QString &kind, const Words &words);
    void dress();
    void showMenu(QPoint at);
    void dragOut(const QModelIndex &row);

    ThemeSource &m_theme;
    QAction *m_newAction;
    QAction *m_renameAction;
    QAction *m_deleteAction;
    QVBoxLayout *m_column;
    QLabel *m_count; ///< dim, beside the title
    ConfirmStrip *m_confirm;
    DragList *m_list;
    QList<QAction *> m_moreActions;
};

} // namespace barline
