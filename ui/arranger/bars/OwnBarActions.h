#pragma once

#include "core/edit/arrange/OwnBarEdits.h"
#include "ui/EditorContext.h"
#include "ui/arranger/ArrangerController.h"
#include "ui/canvas/ActionGroups.h"

namespace barline {

/// What bars of blocks play, and what differs in them from their clip. For the bar of a block under the pointer while a
/// menu is up; else for the selected bars, else for those of the selected blocks at the playhead. Each one named undo
/// step. GUI thread.
class OwnBarActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    OwnBarActions(ArrangerController &controller, EditorContext &context, const ThemeSource &theme, QWidget *panel);

    /// While a menu is up that was opened at a bar of a block.
    void point(const std::optional<OwnBar> &bar);
    /// The bars that are meant now.
    QList<OwnBar> targets() const;

private:
    void chooseBar();
    void use(const QList<OwnBar> &bars, ClipId clip, ClipBarIndex bar);
    void useOwn();
    void copyChanges();
    void pasteChanges();
    void clearChanges();
    void editHere();
    void push(Edit edit, const QString &label, const QString &whereNot);
    void update();

    ArrangerController &m_controller;
    EditorContext &m_context;
    QAction *m_paste = nullptr;
    std::optional<OwnBar> m_pointed;
    CopiedChanges m_copied;
};

} // namespace barline
