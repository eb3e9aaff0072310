#pragma once

#include "core/edit/apply/Workbench.h"

namespace barline {

/// Notes on their way: first all that go or change are taken out of their bars, then, once bars have come and gone, all
/// that came or changed are put where they belong. So an edit that moves notes between bars that it adds or removes has
/// an inverse like any other. Costs what the touched bars hold, whatever else is in the clip.
class NotesAtWork
{
public:
    NotesAtWork(Workbench &bench, const Diff<ClipNote> &notes)
        : m_bench(bench)
        , m_notes(notes)
    {}

    Result<void> take();
    Result<void> put();
    /// Writes the touched bars into their clips.
    void flush();

private:
    using Place = std::pair<ClipId, ClipBarIndex>;
    struct Leaving
    {
        QHash<NoteId, const Note *> removed;
        QHash<NoteId, const Change<ClipNote> *> changed;
    };

    Result<void> takeFrom(const Place &place, const Leaving &leaving);
    Result<void> putInto(const Place &place, const QList<Note> &notes);
    const Clip *clipWith(const Place &place);

    Workbench &m_bench;
    const Diff<ClipNote> &m_notes;
    QMap<Place, QList<Note>> m_open;   ///< what the touched bars hold now
    QMap<Place, QList<Note>> m_coming; ///< changed notes, where they go
};

} // namespace barline
