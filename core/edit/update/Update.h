#pragma once

#include "core/edit/Edit.h"

#include <QHash>

#include <functional>

namespace barline {

// What was read anew as one edit of what is there: things that are the same keep their ids, and only what differs is
// named. The edit makes of the project exactly what was read, but for ids, for `order` where the sequence is the same,
// for uids that were not read, for what copies were made from, and for the sequence of notes that start together. Its
// cost is a comparison of all that was read; no part of it is worse than O(n log n), not even in one bar. Pure, any
// thread.
//
// Bars are matched by their ids where they kept them, else by index (by what is in them where bars came or went), notes
// within their bar: those that are the same, then by start and pitch, then by start, then in order. Tracks are matched
// by their key, then by name, then in order, instances by their document's id, then by place. Notes that keep the id
// of a note of the clip are that note, whatever its bar.

/// Gives what is new its id, a note, a bar, a track, ... each. Null: it keeps the id that it was read with, which then
/// must be new to the project.
using TakeId = std::function<qint64()>;

/// What was read, its clips, its compositions and all references numbered as in the project (ReadPairs.h): who has the
/// id of one that is there is a new state of it, else is added.
struct ReadState
{
    QList<Composition> compositions;
    QList<Clip> clips; ///< in order
    /// Whether `clips` are all that belong to the compositions: then clips at home there that are missing are removed,
    /// but stay where something else plays them.
    bool hasLibrary = false;
    /// Pairs that are known: of a note read, the note of the same clip that it is, where they do not differ more from
    /// each other than from others.
    QHash<NoteId, NoteId> sameNotes;
};

/// The edit that makes of the project what was read.
Edit updateOf(const Project &project, const ReadState &read, const TakeId &takeId = {});

/// The edit that makes of `present` what was read of it. Its home, its place there and its source stay, whatever the
/// other says.
Edit updateOf(const Clip &present, const Clip &read, const TakeId &takeId = {});

} // namespace barline
