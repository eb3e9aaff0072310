#pragma once

#include "core/edit/arrange/BarOrder.h"
#include "core/model/Composition.h"

namespace barline {

/// The composition with its tempo, meter and key maps, loops, markers and sections as they are once its bars are in
/// another order. Every bar that stays keeps its meter, its key and its tempo, in a glide too: what it takes is
/// written where bars meet that did not. New bars have the meter, key and tempo of what is before them, at the start of
/// the song of what is after. Where a glide is cut and another tempo follows, it arrives a tick early, since a
/// place has one tempo; where that tempo goes again, it arrives at the line. Pure.
void reorderMaps(Composition &composition, const BarOrder &order);
/// The same once bars of another song are put before a bar of it, with their tempo, meter, key, loops, markers and
/// sections, as far as those lie within them. Pure.
void insertMaps(Composition &composition, BarNumber at, const Composition &other, const BarRange &bars);

} // namespace barline
