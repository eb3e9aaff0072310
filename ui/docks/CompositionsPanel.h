#pragma once

#include "ui/docks/CompositionListModel.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace barline {

class ConfirmStrip;

/// The compositions of the project: show one, make, rename, delete. The last one cannot be deleted.
class CompositionsPanel : public QWidget
{
    Q_OBJECT

public:
    CompositionsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    /// New, rename, delete: of the row that has the keyboard, else of the composition that is shown. For the window's
    /// menu.
    QList<QAction *> compositionActions() const { return {m_newAction, m_renameAction, m_deleteAction}; }

    /// Adds a composition with one empty track, shows it, and lets its name be typed.
    void createComposition();
    void startRenaming(CompositionId composition);
    void startDeleting(CompositionId composition);

private:
    void makeActions();
    void layOut();
    void dress();
    void showRow(const QModelIndex &index);
    void showCurrent();
    void fitRows();
    void showMenu(QPoint at);
    void deleteComposition();
    CompositionId currentComposition() const;
    bool canDelete() const { return m_context.project().compositions.size() > 1; }

    EditorContext &m_context;
    ThemeSource &m_theme;
    CompositionListModel *m_model;
    QAction *m_newAction;
    QAction *m_renameAction;
    QAction *m_deleteAction;
    QToolButton *m_add;
    ConfirmStrip *m_confirm;
    QListView *m_list;
    CompositionId m_deleting;
};

} // namespace barline
