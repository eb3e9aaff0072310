#pragma once

#include "ui/docks/CompositionListModel.h"
#include "ui/docks/ListPanel.h"

namespace barline {

/// The compositions of the project: show one, make, rename, delete. The last one cannot be deleted.
class CompositionsPanel : public ListPanel
{
    Q_OBJECT

public:
    CompositionsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    /// Adds a composition with one empty track, shows it, and lets its name be typed.
    void createComposition();
    void startRenaming(CompositionId composition);
    void startDeleting(CompositionId composition);

protected:
    void create() override { createComposition(); }
    void renameCurrent() override { startRenaming(currentComposition()); }
    void deleteCurrent() override { startDeleting(currentComposition()); }
    void openRow(const QModelIndex &row) override;
    MusicChoice choiceOf(const QModelIndex &row) const override;
    void answered(bool agreed) override;

private:
    void showCurrent();
    void fitRows();
    CompositionId currentComposition() const;
    bool canDelete() const { return m_context.project().compositions.size() > 1; }

    EditorContext &m_context;
    CompositionListModel *m_model;
    CompositionId m_deleting;
};

} // namespace barline
