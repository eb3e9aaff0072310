#pragma once

#include "core/edit/arrange/ChosenInstances.h"
#include "core/model/Project.h"

#include <QString>

namespace barline {

/// A block in the status bar's words: "Riff · bars 9–12 · 2× · +2 st".
QString blockWords(const Project &project, const ClipInstance &instance);
/// What of the clip does not sound in an own bar because the song's is shorter: "in bar 5 (7/8) 2 notes of the clip do
/// not sound"; empty where all does.
QString unheardWords(const Project &project, const Composition &song, const ClipInstance &instance,
                     ClipBarIndex ownBar);
/// What an own bar plays where that is another bar than its own, and how much differs in it: "bar 11: bar 3 of “Riff” ·
/// 2 changes". Empty where it is as its clip.
QString ownBarWords(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar);
/// Several of them: "3 blocks · bars 9–16".
QString blocksWords(qsizetype count, const InstanceSpan &span);
/// "bar 9", "bars 9–12".
QString barsWords(BarNumber first, int bars);
/// "+2 st", what a block is transposed by, with its sign.
QString semitonesWords(int semitones);

} // namespace barline
