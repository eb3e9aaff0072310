#pragma once

#include "core/edit/Touched.h"
#include "core/edit/notes/PlacedNote.h"
#include "core/model/ClipPass.h"

namespace barline {

/// What differs from the clip in one pass of an instance, note by note, for the eye. A value. Positions are from the
/// clip's start.
class HereMarks
{
public:
    enum class Kind { Changed, Added, Removed, Orphan };
    struct Mark
    {
        Kind kind = Kind::Changed;
        NoteId note;
        ClipBarIndex bar;                   ///< of the clip
        std::optional<PlacedNote> here;     ///< none where it is removed or an orphan
        std::optional<PlacedNote> original; ///< in the clip; none where it was added or is an orphan
        NoteOverride noteOverride;          ///< that of `here`, else the one that removes it
    };

    HereMarks() = default;
    explicit HereMarks(const ClipPass &pass);

    /// In order of bar. A note that was moved to another bar has one mark, in the bar in which it is here.
    const QList<Mark> &all() const { return m_marks; }
    bool isEmpty() const { return m_marks.isEmpty(); }
    /// That of the note; null where it is as in the clip.
    const Mark *find(NoteId note) const;
    /// The bars with overrides; none where there are none.
    const std::optional<BarSpan> &bars() const { return m_bars; }
    int count(Kind kind) const;

private:
    QList<Mark> m_marks;
    QHash<NoteId, qsizetype> m_places;
    std::optional<BarSpan> m_bars;
};

} // namespace barline
