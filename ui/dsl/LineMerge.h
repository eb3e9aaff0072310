#pragma once

#include "ui/dsl/LineDiff.h"

namespace barline {

/// Whose lines to take where both changed the same ones.
enum class MergeChoice { Neither, Mine, Theirs };

struct LineMerge
{
    QByteArray text;    ///< with mine where they collide and no choice was made
    int collisions = 0; ///< places where both changed the same lines, each in another way, whatever was chosen
};

/// What both made of `base`, in one text. Lines beside one another do not collide; lines that both put in at one place
/// do. Pure, any thread.
LineMerge mergeLines(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs,
                     MergeChoice choice = MergeChoice::Neither);

} // namespace barline
