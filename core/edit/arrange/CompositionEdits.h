#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// Adds the composition as it is, with its tracks. Its clips are added by themselves (addClip).
Edit addComposition(const Composition &composition);
Edit renameComposition(const Composition &composition, const QString &name);
/// Calls a key of drums otherwise; with an empty name as General MIDI does (core/model/DrumNames.h).
Edit renameDrumKey(const Composition &composition, Pitch pitch, const QString &name);
/// Removes the composition with its tracks and with the clips at home there. Of those a clip that another composition
/// uses stays, at home in the first that does.
Edit removeComposition(const Project &project, CompositionId composition);

} // namespace barline
