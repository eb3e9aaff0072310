#pragma once

#include "core/edit/notes/PlacedNote.h"
#include "core/edit/notes/ResizeNotes.h"
#include "ui/pianoroll/IncomingNotes.h"

#include <QList>
#include <QSet>

#include <optional>

namespace barline {

/// What a running gesture shows in place of what is there. A value; the default shows what is.
struct RollPreview
{
    struct Band
    {
        Ticks from;
        Ticks to;
        int low = 0; ///< keys, both inside
        int high = 0;
    };

    /// What is dragged in from outside.
    struct Incoming
    {
        IncomingNotesPtr notes; ///< null while they are read, and where there are none to show
        ClipPosition at;
        bool isForAll = false; ///< it lands in the project rather than at a place
        QString words;         ///< what it is, translated
    };

    QSet<NoteId> notes; ///< these are shown changed:
    Ticks by;           ///< moved in time, or at `edge`
    int semitones = 0;
    std::optional<NoteEdge> edge; ///< resized rather than moved
    Ticks shortest{1};
    std::optional<PlacedNote> added;
    std::optional<Band> band;
    std::optional<Incoming> incoming;

    bool changesNotes() const { return !notes.isEmpty() && (by != Ticks() || semitones != 0); }
    /// Where a note of `notes` is shown.
    PlacedNote shown(Ticks start, const Note &note) const;
};

} // namespace barline
