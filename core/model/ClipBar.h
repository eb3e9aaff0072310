#pragma once

#include "core/base/Id.h"
#include "core/model/Curve.h"
#include "core/model/Note.h"
#include "core/model/TimeMaps.h"

#include <QList>

#include <memory>
#include <optional>

namespace barline {

/// One bar of a clip: the notes that start in it and its curves.
struct ClipBar
{
    ClipBarId id;
    std::optional<Meter> meter; ///< its own, where it differs from the clip's
    QList<Note> notes;          ///< in the order of comesBefore()
    BarExpression expression;

    bool operator==(const ClipBar &) const = default;
};

/// Bars are immutable once in a clip, and shared between snapshots.
using ClipBarPtr = std::shared_ptr<const ClipBar>;

/// Sorts the notes and squeezes the list.
ClipBarPtr makeClipBar(ClipBar bar);

/// The place of the note `id` in the bar, -1 where it is not.
qsizetype indexOfNote(const ClipBar &bar, NoteId id);

} // namespace barline
