#pragma once

#include "core/edit/Edit.h"
#include "core/model/ClipPlace.h"
#include "core/model/Fields.h"

namespace barline {

/// Writes into an edit how notes differ at a place from what they are in its clip. The pass and the edit outlive it.
class OverrideWriter
{
public:
    OverrideWriter(const ClipPlace &place, const ClipPass &pass, Edit &edit)
        : m_place(place)
        , m_pass(pass)
        , m_edit(edit)
    {}

    /// What a note is to be: in the clip, and at the place. None where it is not there.
    struct Wanted
    {
        std::optional<ClipNote> source;
        std::optional<ClipNote> here;
        /// The fields to be overridden whatever they hold, beside those that differ.
        FieldMask kept = 0;
        /// The override that goes on, in whichever bar: its unknown keys stay.
        const NoteOverride *from = nullptr;
    };

    /// The note as it is in this bar of the clip; none where it is not.
    std::optional<ClipNote> sourceIn(ClipBarIndex bar, NoteId note);
    /// The override of the note in this bar of the clip, of any kind; null where there is none.
    const NoteOverride *overrideIn(ClipBarIndex bar, NoteId note) const;
    bool isPlayed(ClipBarIndex bar) const { return m_pass.ownBarOf(bar).has_value(); }
    /// Sets the overrides of the note in these bars to what makes it so.
    void settle(NoteId note, const Wanted &wanted, QList<ClipBarIndex> bars);
    /// Takes an override away, or gives it another value; `is` none for none.
    void replace(const NoteOverride *was, std::optional<NoteOverride> is);

private:
    static std::optional<NoteOverride> overrideFor(ClipBarIndex bar, const Wanted &wanted);

    ClipPlace m_place;
    const ClipPass &m_pass;
    Edit &m_edit;
    QHash<ClipBarIndex, QHash<NoteId, const Note *>> m_sources;
};

} // namespace barline
