#pragma once

#include "core/edit/Edit.h"

namespace barline {

/// The notes of clips on their way into another clip. A note of bar i lands i bars after `at`, as far into that bar as
/// it stands in its own, and as far on as `at` lies in its bar; what is too far for a shorter bar lands in the next.
/// Where `at` lies before its bar all is as much earlier, at the earliest at the clip's start. Rests stay behind. A
/// value; the clips are not null.
struct Pasting
{
    QList<ClipPtr> clips;
    ClipPosition at;

    /// Where a note lands, from the start of `into`.
    Ticks startOf(const Clip &into, ClipBarIndex bar, const Note &note) const;
    /// How many notes there are.
    qsizetype count() const;
    /// How many bars `into` has afterwards: at least what it has.
    int barsAfter(const Clip &into) const;
    /// So many ids pasteNotes() takes at most, whatever bars `into` still has then.
    qint64 mostIds(const Clip &into) const;
};

/// Adds the notes, and to the clip's end the bars that it takes to hold them all. Takes ids upward from `firstId`, the
/// notes' first, in order.
Edit pasteNotes(const Clip &into, const Pasting &pasting, qint64 firstId);

} // namespace barline
