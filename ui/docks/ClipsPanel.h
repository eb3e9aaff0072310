#pragma once

#include "ui/docks/ClipListModel.h"
#include "ui/docks/ListPanel.h"

class QLineEdit;

namespace barline {

/// The clips of the shown composition: find, open, make, rename, delete. Deleting a clip that is used asks first, in
/// place, and takes its instances along in the same edit.
class ClipsPanel : public ListPanel
{
    Q_OBJECT

public:
    ClipsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    /// Adds an empty clip of four bars, opens it, and lets its name be typed.
    void createClip();
    /// Lets the name of a clip be typed in its row.
    void startRenaming(ClipId clip);
    void startDeleting(ClipId clip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void create() override { createClip(); }
    void renameCurrent() override { startRenaming(currentClip()); }
    void deleteCurrent() override { startDeleting(currentClip()); }
    void openRow(const QModelIndex &row) override;
    void answered(bool agreed) override;

private:
    void addSearch();
    void showOpenClip();
    void showCount();
    ClipId currentClip() const;
    void updateActions();
    void followDeletion();
    QString deletionQuestion(const Clip &clip, int places) const;

    EditorContext &m_context;
    ClipListModel *m_model;
    QLineEdit *m_search;
    QLabel *m_empty;
    ClipId m_deleting;
};

} // namespace barline
