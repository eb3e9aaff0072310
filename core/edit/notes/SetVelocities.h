#pragma once

#include "core/edit/Edit.h"

#include <QHash>

namespace barline {

/// Gives each note the velocity that is named for it. Rests stay, and ids that the clip does not have are passed over.
Edit setVelocities(const Clip &clip, const QHash<NoteId, Velocity> &velocities);

} // namespace barline
