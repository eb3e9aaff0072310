#pragma once

#include "ui/arranger/ArrangerController.h"

namespace barline {

/// What is done about the clips that the selected blocks play, and about what differs in the blocks. Each one named
/// undo step. GUI thread.
class BlockClipActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    BlockClipActions(ArrangerController &controller, EditorContext &context, const ThemeSource &theme, QWidget *panel);

    /// In groups.
    const QList<QList<QAction *>> &groups() const { return m_groups; }

private:
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                 const QKeySequence &key, void (BlockClipActions::*act)());
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
    const ThemeSource &m_theme;
    QWidget *m_panel;
    QList<QList<QAction *>> m_groups;
    QAction *m_place = nullptr;
    QAction *m_push = nullptr;
};

} // namespace barline
