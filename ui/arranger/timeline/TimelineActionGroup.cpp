#include "ui/arranger/timeline/TimelineActionGroup.h"

namespace barline {

TimelineActionGroup::TimelineActionGroup(TimelineScene &scene, QWidget &panel)
    : ActionGroups(scene.theme(), &panel)
    , m_scene(scene)
{}

QAction *TimelineActionGroup::add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                                  const Keys &keys, std::function<void()> act)
{
    return ActionGroups::add(name, icon, text, toolTip, keys, [this, act = std::move(act)] {
        if (song())
            act();
    });
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
