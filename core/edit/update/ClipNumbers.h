#pragma once

#include "core/edit/update/Update.h"

namespace barline {

/// The numbers that clips which were read get in a project file (formats/DSL.md, "Numbers of clips"): those in `known`,
/// where they are clips of the project; the document's own where that is neither in `present` nor in `taken`, and
/// either below 1,000,000 or not below `counter`, the file's id counter; for others what `next` gives, of which what is
/// used already is passed over.
QList<ClipId> numbersFor(const QList<Clip> &clips, const QList<ClipId> &known, const ById<Clip> &present,
                         const QSet<ClipId> &taken, qint64 counter, const TakeId &next);

/// What became of the numbers of a document that changed.
QHash<ClipId, ClipId> renumbering(const QList<Clip> &clips, const QList<ClipId> &numbers);

} // namespace barline
