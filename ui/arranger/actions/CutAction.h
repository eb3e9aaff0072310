#pragma once

#include "ui/EditorContext.h"
#include "ui/canvas/PanelAction.h"

namespace barline {

class BlockActions;
class SongBarActions;

/// Cuts what is selected: blocks, or bars of the song where no blocks are. It says which. Nothing is taken away before
/// it is on the clipboard. GUI thread.
class CutAction : public QObject
{
    Q_OBJECT

public:
    /// The action is one of `panel`, which owns all; the rest outlives it.
    CutAction(BlockActions &blocks, SongBarActions &bars, EditorContext &context, const ThemeSource &theme,
              QWidget *panel);

    QAction *action() const { return m_action; }

signals:
    /// What is selected is to be copied to the clipboard; once it is there, and only then, call `takeAway`.
    void copyRequested(const std::function<void()> &takeAway);

private:
    void cut();
    /// Those that are copied, unless the song is not as it was then.
    void takeAway(const CompositionPtr &song, const std::optional<SongBars> &bars, const QSet<InstanceId> &blocks);
    void update();

    BlockActions &m_blocks;
    SongBarActions &m_bars;
    EditorContext &m_context;
    QAction *m_action;
};

} // namespace barline
