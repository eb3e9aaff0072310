#include "ui/pianoroll/lane/VelocityField.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>

namespace barline {

VelocityField::VelocityField(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(1, 127);
    setButtonSymbols(NoButtons);
    setAccessibleName(tr("Velocity"));
    setToolTip(tr("Velocity, 1 to 127 · Return sets it, Esc leaves it"));
    hide();
}

void VelocityField::ask(QPointF at, int velocity)
{
    setValue(velocity);
    selectAll();
    adjustSize();
    const double left = std::clamp(at.x() + 8, 0.0, std::max(0.0, double(parentWidget()->width() - width())));
    const double top =
        std::clamp(at.y() - height() / 2.0, 0.0, std::max(0.0, double(parentWidget()->height() - height())));
    move(QPointF(left, top).toPoint());
    show();
    setFocus();
}

void VelocityField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        interpretText();
        leave();
        emit typed(value());
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QSpinBox::keyPressEvent(event);
    }
}

void VelocityField::focusOutEvent(QFocusEvent *event)
{
    QSpinBox::focusOutEvent(event);
    hide();
}

void VelocityField::leave()
{
    parentWidget()->setFocus();
    hide();
}

} // namespace barline

#include "moc_VelocityField.cpp"
