#include "ui/arranger/timeline/TimelineActionGroup.h"

namespace barline {

TimelineActionGroup::TimelineActionGroup(TimelineScene &scene, QWidget &panel)
    : QObject(&panel)
    , m_scene(scene)
    , m_panel(panel)
{}

QAction *TimelineActionGroup::add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                                  const QList<QKeySequence> &keys, std::function<void()> act)
{
    QAction *action =
        makePanelAction(m_panel, m_scene.theme(), {QLatin1String(name), QLatin1String(icon), text, toolTip, keys});
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (song())
            act();
    });
    m_actions.append(action);
    return action;
}

bool TimelineActionGroup::push(Edit edit, const QString &label)
{
    return !edit.isEmpty() && m_scene.context().push(std::move(edit), label);
}

void TimelineActionGroup::refuse(const QString &why)
{
    m_scene.context().report(Error(ErrorKind::Invalid, why));
}

} // namespace barline

#include "moc_TimelineActionGroup.cpp"
