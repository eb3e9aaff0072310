#pragma once

#include "core/model/Note.h"

namespace barline {

/// How one note differs in one own bar of one instance. At most one for each (own bar, note).
struct NoteOverride
{
    enum class Kind : quint8 { Changed, Removed, Added };

    ClipBarIndex ownBar;
    Kind kind = Kind::Changed;
    NoteId note;          ///< the clip's note, which may no longer exist (an orphan); for Added the added note's own id
    quint32 fields = 0;   ///< Changed: which fields of `value` hold here, as bits of Fields<Note> (model/Fields.h)
    Note value;           ///< Changed, Added; `start` counts from the own bar's start
    Extras extras;        ///< unknown keys of the override
    Extras changedExtras; ///< unknown keys within `changed`

    bool operator==(const NoteOverride &) const = default;
};

} // namespace barline
