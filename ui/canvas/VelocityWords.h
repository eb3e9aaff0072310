#pragma once

#include "core/model/Units.h"

#include <QString>

namespace barline {

// Velocities in words, translated.

/// "vel 90".
QString velocityWords(Velocity velocity);
/// "vel +10", of what is added to velocities.
QString velocityShiftWords(const QString &shift);

} // namespace barline
