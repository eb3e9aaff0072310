#pragma once

#include "ui/EditorContext.h"
#include "ui/canvas/PanelAction.h"

namespace barline {

class BlockActions;
class SongBarActions;

/// Cuts what is selected: blocks, or bars of the song where no blocks are. It says which. GUI thread.
class CutAction : public QObject
{
    Q_OBJECT

public:
    /// The action is one of `panel`, which owns all; the rest outlives it.
    CutAction(BlockActions &blocks, SongBarActions &bars, EditorContext &context, const ThemeSource &theme,
              QWidget *panel);

    QAction *action() const { return m_action; }

signals:
    /// What is selected is to be copied to the clipboard, before it is taken away.
    void copyRequested();

private:
    void cut();
    void update();

    BlockActions &m_blocks;
    SongBarActions &m_bars;
    EditorContext &m_context;
    QAction *m_action;
};

} // namespace barline
