#include "ui/MenuKeys.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>

namespace barline {

MenuKeys::MenuKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool MenuKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !qobject_cast<QMenu *>(QApplication::activePopupWidget()))
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

} // namespace barline

#include "moc_MenuKeys.cpp"
