#pragma once

#include "ui/arranger/timeline/TimelineScene.h"
#include "ui/canvas/PanelAction.h"

namespace barline {

/// What several actions of the timeline share: they are those of a panel and act at TimelineScene::place(), each one
/// named undo step. GUI thread.
class TimelineActionGroup : public QObject
{
    Q_OBJECT

public:
    /// The panel owns it and the actions.
    TimelineActionGroup(TimelineScene &scene, QWidget &panel);

    const QList<QAction *> &actions() const { return m_actions; }

protected:
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                 const QList<QKeySequence> &keys, std::function<void()> act);
    CompositionPtr song() const { return m_scene.context().composition(); }
    bool push(Edit edit, const QString &label);
    void refuse(const QString &why);

    TimelineScene &m_scene;
    QWidget &m_panel;

private:
    QList<QAction *> m_actions;
};

} // namespace barline
