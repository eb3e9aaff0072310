#pragma once

#include "core/edit/arrange/OwnBarEdits.h"

#include <stop_token>

namespace barline {

/// Where bars that are looked for occur.
struct FoundBars
{
    OwnBar first;     ///< of as many own bars of one block; its instance is null where no block of the song plays them
    ClipBarRef plays; ///< in the first of them
    int transposed = 0;     ///< semitones by which these clip bars are higher
    bool isSame = false;    ///< these are the clip bars that were looked for
    bool isChanged = false; ///< notes differ at this place
    bool hasOtherCurves = false;
};

/// Every place of the song that plays these clip bars one after the other, or bars with the same notes: all higher or
/// lower by as much, else the same in start, length, pitch, velocity and mute, whichever order they stand in; rests do
/// not count. Then bars of clips that no block of the song plays. Places of one block do not overlap. In order of
/// track and bar. Nothing where none of the bars has a note. Pure, any thread; costs a look at every own bar, and at
/// the notes of the bars that have as many; stopped early, it has found less.
QList<FoundBars> findBars(const Project &project, const Composition &composition, const QList<ClipBarRef> &sought,
                          std::stop_token stop = {});

/// The notes of a bar in the order in which findBars() compares them, without rests.
QList<const Note *> comparedNotes(const ClipBar &bar);

} // namespace barline
