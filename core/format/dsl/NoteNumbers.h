#pragma once

#include "core/model/Project.h"

namespace barline {

/// The numbers by which a document's note overrides name notes: for each clip those of its notes that overrides point
/// at, 1.. in order of appearance, then those of overrides whose note is gone.
class NoteNumbers
{
public:
    /// Of a clip that stands without a composition: none.
    NoteNumbers() = default;
    NoteNumbers(const Composition &composition, const QList<ClipPtr> &library);

    /// 0 where no override points at it.
    qint64 of(ClipId clip, NoteId note) const { return m_clips.value(clip).value(note).number; }
    /// Null where the clip has no such note.
    const Note *noteOf(ClipId clip, NoteId note) const { return m_clips.value(clip).value(note).note; }
    bool hasAny(ClipId clip) const { return m_clips.contains(clip); }

    /// The clip that the own bar plays.
    static ClipId playedBy(const ClipInstance &instance, ClipBarIndex ownBar);

private:
    struct Entry
    {
        qint64 number = 0;
        const Note *note = nullptr; ///< in the library given to the constructor
    };
    QHash<ClipId, QHash<NoteId, Entry>> m_clips;
};

} // namespace barline
