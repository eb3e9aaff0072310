#pragma once

#include "ui/docks/ClipListModel.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace barline {

class ConfirmStrip;

/// The clips of the shown composition: find, open, make, rename, delete. Deleting a clip that is used asks first, in
/// place, and takes its instances along in the same edit.
class ClipsPanel : public QWidget
{
    Q_OBJECT

public:
    ClipsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    /// New, rename, delete: of the row that has the keyboard, else of the clip that is open. For the window's menu.
    QList<QAction *> clipActions() const { return {m_newAction, m_renameAction, m_deleteAction}; }

    /// Adds an empty clip of four bars, opens it, and lets its name be typed.
    void createClip();
    /// Lets the name of a clip be typed in its row.
    void startRenaming(ClipId clip);
    void startDeleting(ClipId clip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    void layOut();
    void dress();
    void openRow(const QModelIndex &index);
    void showOpenClip();
    void showCount();
    void showMenu(QPoint at);
    ClipId currentClip() const;
    void updateActions();
    void followDeletion();
    void deleteClip();
    QString deletionQuestion(const Clip &clip, int places) const;

    EditorContext &m_context;
    ThemeSource &m_theme;
    ClipListModel *m_model;
    QAction *m_newAction;
    QAction *m_renameAction;
    QAction *m_deleteAction;
    QLabel *m_count;
    QToolButton *m_add;
    QLineEdit *m_search;
    ConfirmStrip *m_confirm;
    QListView *m_list;
    QLabel *m_empty;
    ClipId m_deleting;
};

} // namespace barline
