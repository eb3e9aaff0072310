#pragma once

#include "core/edit/update/Update.h"

namespace barline {

/// By what something read is taken for something that is there.
enum class PairBy { Uid, NumberAndName, Number, Name };

/// For each clip read the one of `present` that it is a new state of, none where it is new: by the first sign that
/// fits, each once. Where two have a name, the first is the first.
QList<ClipId> pairClips(const QList<ClipPtr> &present, const QList<Clip> &read, const QList<PairBy> &signs);
/// Likewise.
QList<CompositionId> pairCompositions(const QList<CompositionPtr> &present, const QList<Composition> &read,
                                      const QList<PairBy> &signs);

/// Gives the composition another id, and every reference in it the clip that `clips` says; others stay.
void renumber(Composition &composition, CompositionId id, const QHash<ClipId, ClipId> &clips);

} // namespace barline
