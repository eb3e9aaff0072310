#pragma once

#include "ui/arranger/timeline/TimelineScene.h"
#include "ui/canvas/ActionGroups.h"

namespace barline {

/// What several actions of the timeline share: they are those of a panel and act at TimelineScene::place(), each one
/// named undo step. GUI thread.
class TimelineActionGroup : public ActionGroups
{
    Q_OBJECT

public:
    /// The panel owns it and the actions.
    TimelineActionGroup(TimelineScene &scene, QWidget &panel);

protected:
    /// Without a song it does nothing.
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip, const Keys &keys,
                 std::function<void()> act);
    CompositionPtr song() const { return m_scene.context().composition(); }
    bool push(Edit edit, const QString &label);
    void refuse(const QString &why);

    TimelineScene &m_scene;
};

} // namespace barline
