#include "app/KeptRipple.h"

#include "ui/EditorContext.h"

#include <QSettings>

namespace barline {

void keepRipple(EditorContext &context)
{
    const QString setting = QStringLiteral("ripple");
    context.setRipple(QSettings().value(setting, true).toBool() ? Ripple::On : Ripple::Off);
    QObject::connect(&context, &EditorContext::rippleChanged, &context,
                     [&context, setting] { QSettings().setValue(setting, context.ripple() == Ripple::On); });
}

} // namespace barline
