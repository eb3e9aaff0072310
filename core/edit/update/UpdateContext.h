#pragma once

#include "core/edit/update/Update.h"

namespace barline {

/// What the parts of one update share.
struct UpdateContext
{
    const TakeId &takeId;
    const QHash<NoteId, NoteId> &sameNotes; ///< ReadState::sameNotes
    /// The notes read that overrides name, and, once their clip is done, what they are in the project.
    QHash<NoteId, std::optional<NoteId>> named = {};

    template <typename Id>
    void makeNew(Id &id) const
    {
        if (takeId)
            id = Id(takeId());
    }
    void tell(NoteId read, NoteId is)
    {
        if (named.isEmpty())
            return;
        if (const auto note = named.find(read); note != named.end())
            *note = is;
    }
};

} // namespace barline
