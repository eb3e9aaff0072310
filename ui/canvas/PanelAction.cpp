#include "ui/canvas/PanelAction.h"

#include <QCoreApplication>

namespace barline {

QAction *makePanelAction(QWidget &panel, const ThemeSource &theme, const PanelActionWords &words)
{
    auto *action = new QAction(theme.icon(words.icon), words.text, &panel);
    action->setObjectName(words.name);
    action->setShortcuts(words.shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(QCoreApplication::translate("barline::PianoRollPanel", "%1 (%2)", "tool tip and shortcut")
                           .arg(words.toolTip, keys));
    panel.addAction(action);
    return action;
}

void showToolTipOf(const QAction &action, QWidget &button)
{
    const auto show = [&action, &button] { button.setToolTip(action.toolTip()); };
    show();
    QObject::connect(&action, &QAction::changed, &button, show);
}

} // namespace barline
