#pragma once

#include "core/edit/Edit.h"
#include "core/edit/notes/PlacedNote.h"
#include "core/edit/notes/ResizeNotes.h"
#include "core/model/Scale.h"
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

        bool holds(Ticks start, const Note &note) const
        {
            return note.pitch.value() >= low && note.pitch.value() <= high && start < to &&
                   start + note.duration > from;
        }
    };

    /// Where notes are cut.
    struct Cut
    {
        Ticks at;
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

    QSet<NoteId> notes;           ///< these are shown changed:
    Ticks by;                     ///< moved in time, or at `edge`
    PitchShift shift;             ///< and in pitch
    int velocityBy = 0;           ///< and louder or softer
    std::optional<NoteEdge> edge; ///< resized rather than moved
    Ticks shortest{1};
    bool isCopy = false;    ///< they are shown where they are too
    QSet<NoteId> hidden;    ///< these are not shown,
    QList<PlacedNote> made; ///< and these are, as selected ones
    std::optional<Cut> cut;
    std::optional<Band> band;
    std::optional<Incoming> incoming;

    /// What an edit would make of the clip's notes.
    static RollPreview of(const Clip &clip, const Edit &edit);

    bool movesNotes() const { return !notes.isEmpty() && (by != Ticks() || !shift.isNone() || velocityBy != 0); }
    bool changesNotes() const { return movesNotes() || !hidden.isEmpty() || !made.isEmpty(); }
    /// Whether a note of the clip is not shown where it is.
    bool hides(NoteId note) const { return hidden.contains(note) || (!isCopy && movesNotes() && notes.contains(note)); }
    /// Where a note of `notes` is shown.
    PlacedNote shown(Ticks start, const Note &note) const;
};

} // namespace barline
