#include "ui/canvas/PopupFrame.h"

#include <QKeyEvent>

namespace barline {

PopupFrame::PopupFrame(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
}

bool PopupFrame::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QFrame::event(event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUnderlined = key->modifiers() == Qt::AltModifier && key->key() >= Qt::Key_A && key->key() <= Qt::Key_Z;
    event->setAccepted(!isUnderlined);
    return true;
}

} // namespace barline

#include "moc_PopupFrame.cpp"
