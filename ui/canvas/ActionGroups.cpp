#include "ui/canvas/ActionGroups.h"

namespace barline {

ActionGroups::ActionGroups(const ThemeSource &theme, QWidget *panel)
    : QObject(panel)
    , m_theme(theme)
    , m_panel(panel)
{}

QAction *ActionGroups::add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                           const Keys &keys, std::function<void()> act)
{
    QAction *action =
        makePanelAction(*m_panel, m_theme, {QLatin1String(name), QLatin1String(icon), text, toolTip, keys});
    connect(action, &QAction::triggered, this, std::move(act));
    if (m_groups.isEmpty())
        beginGroup();
    m_groups.last().append(action);
    m_actions.append(action);
    return action;
}

void ActionGroups::setAllEnabled(bool enabled)
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(enabled);
}

} // namespace barline

#include "moc_ActionGroups.cpp"
