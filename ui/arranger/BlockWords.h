#pragma once

#include "core/edit/arrange/ChosenInstances.h"
#include "core/model/Project.h"

#include <QString>

namespace barline {

/// A block in the status bar's words: "Riff · bars 9–12 · 2× · +2 st".
QString blockWords(const Project &project, const ClipInstance &instance);
/// Several of them: "3 blocks · bars 9–16".
QString blocksWords(qsizetype count, const InstanceSpan &span);
/// "bar 9", "bars 9–12".
QString barsWords(BarNumber first, int bars);
/// "+2 st", what a block is transposed by, with its sign.
QString semitonesWords(int semitones);

} // namespace barline
