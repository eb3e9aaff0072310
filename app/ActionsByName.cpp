#include "app/ActionsByName.h"

#include <QAction>
#include <QWidget>

namespace barline {

QStringList doActions(const QWidget &window, const QStringList &names)
{
    QStringList undone;
    for (const QString &name : names) {
        auto *action = window.findChild<QAction *>(name);
        if (action && action->isEnabled())
            action->trigger();
        else
            undone.append(name);
    }
    return undone;
}

} // namespace barline
