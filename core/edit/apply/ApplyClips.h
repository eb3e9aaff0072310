#pragma once

#include "core/edit/apply/Workbench.h"

namespace barline {

Result<void> addAndChangeClips(Workbench &bench, const Diff<Clip> &clips);
Result<void> removeClips(Workbench &bench, const Diff<Clip> &clips);
Result<void> applyBars(Workbench &bench, const Diff<BarOfClip> &bars);

} // namespace barline
