#include "ui/canvas/VelocityWords.h"

#include <QCoreApplication>

namespace barline {

QString velocityWords(Velocity velocity)
{
    return velocityShiftWords(QString::number(velocity.value()));
}

QString velocityShiftWords(const QString &shift)
{
    return QCoreApplication::translate("barline::VelocityWords", "vel %1", "velocity").arg(shift);
}

} // namespace barline
