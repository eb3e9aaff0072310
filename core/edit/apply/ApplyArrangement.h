#pragma once

#include "core/edit/apply/Workbench.h"

namespace barline {

Result<void> addAndChangeCompositions(Workbench &bench, const Diff<Composition> &compositions);
Result<void> removeCompositions(Workbench &bench, const Diff<Composition> &compositions);
Result<void> applyTracks(Workbench &bench, const Diff<TrackOf> &tracks);

} // namespace barline
