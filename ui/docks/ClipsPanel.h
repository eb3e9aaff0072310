#pragma once

#include "core/service/DocumentSource.h"
#include "ui/docks/ClipListModel.h"
#include "ui/docks/ListPanel.h"

class QLineEdit;

namespace barline {

class DropOutline;

/// The clips of the shown composition: find, open, make, rename, delete, and take in what is dropped. Deleting a clip
/// that is used asks first, in place, and takes its instances along in the same edit.
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

signals:
    /// Documents that were dropped here: their clips are to join the list.
    void documentsDropped(const QList<barline::DocumentSource> &sources);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void create() override { createClip(); }
    void renameCurrent() override { startRenaming(currentClip()); }
    void deleteCurrent() override { startDeleting(currentClip()); }
    void openRow(const QModelIndex &row) override;
    MusicChoice choiceOf(const QModelIndex &row) const override;
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
    DropOutline *m_dropOutline;
    ClipId m_deleting;
};

} // namespace barline
