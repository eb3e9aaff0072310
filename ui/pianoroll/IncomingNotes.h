#pragma once

#include "core/edit/notes/PasteNotes.h"
#include "core/service/SourceContent.h"

namespace barline {

/// What documents hold that are dragged over the piano roll or pasted into it: the notes of their clips, and how far
/// they reach. Made in one pass on a pool thread.
struct IncomingNotes
{
    struct Place
    {
        ClipBarIndex bar;
        Ticks offset; ///< from the bar's start; may lie beyond its end
        auto operator<=>(const Place &) const = default;
    };

    explicit IncomingNotes(SourceContent content);

    /// The clip's name, or how many clips there are. Translated.
    QString name() const;
    /// The names of what is no clip.
    QString compositionNames() const;
    bool areClips() const { return !content.clips.isEmpty() && content.compositions.isEmpty(); }
    /// The bars that `into` would have, by the note that starts last.
    int barsAfter(const Clip &into, ClipPosition at) const;
    /// Where a place of the clips is in `into`.
    static Ticks landing(const Clip &into, ClipPosition at, const Place &place);

    SourceContent content;
    qsizetype count = 0; ///< of notes that are no rests
    Place first;
    Place lastStart;
    Place lastEnd;
    int low = 127;
    int high = 0;
};

using IncomingNotesPtr = std::shared_ptr<const IncomingNotes>;

} // namespace barline
