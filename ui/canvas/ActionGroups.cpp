#include "ui/canvas/ActionGroups.h"

namespace barline {

ActionGroups::ActionGroups(const ThemeSource &theme, QWidget *panel)
    : QObject(panel)
    , m_theme(theme)
    , m_panel(panel)
{}

QAction *ActionGroups::add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                           const QKeySequence &key, std::function<void()> act)
{
    QAction *action =
        makePanelAction(*m_panel, m_theme, {QLatin1String(name), QLatin1String(icon), text, toolTip, {key}});
    connect(action, &QAction::triggered, this, std::move(act));
    m_groups.last().append(action);
    return action;
}

void ActionGroups::setAllEnabled(bool enabled)
{
    for (const QList<QAction *> &group : std::as_const(m_groups)) {
        for (QAction *action : group)
            action->setEnabled(enabled);
    }
}

} // namespace barline

#include "moc_ActionGroups.cpp"
