#pragma once

#include "ui/arranger/ArrangerController.h"
#include "ui/canvas/ActionGroups.h"

namespace barline {

/// What is done about the clips that the selected blocks play, and about what differs in the blocks. Each one named
/// undo step. GUI thread.
class BlockClipActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    BlockClipActions(ArrangerController &controller, EditorContext &context, const ThemeSource &theme, QWidget *panel);

private:
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                 const QKeySequence &key, void (BlockClipActions::*act)())
    {
        return ActionGroups::add(name, icon, text, toolTip, key, [this, act] { (this->*act)(); });
    }
    void placeAtPlayhead();
    void askName();
    void chooseClip();
    void replaceBy(ClipId clip);
    void selectUses();
    void makeUnique();
    void reset();
    void pushToClip();
    void update();
    /// The blocks that are selected, in order; none where the window shows no composition.
    QList<InstancePtr> selected() const;
    /// The clip of the first of them; null where there is none.
    ClipPtr firstClip() const;

    ArrangerController &m_controller;
    EditorContext &m_context;
    QAction *m_place = nullptr;
    QAction *m_push = nullptr;
};

} // namespace barline
