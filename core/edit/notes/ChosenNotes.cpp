#include "core/edit/notes/ChosenNotes.h"

#include <algorithm>

namespace barline {

QList<ChosenNote> chosenNotes(const Clip &clip, const QSet<NoteId> &notes, ClipBarIndex from)
{
    from = std::min(from, ClipBarIndex(clip.bars.count()));
    QList<ChosenNote> chosen;
    const auto look = [&](ClipBarIndex bar, ClipBarIndex end) {
        QList<ChosenNote> found;
        Ticks barStart = clip.startOf(bar);
        for (; bar < end && chosen.size() + found.size() < notes.size(); ++bar) {
            for (const Note &note : clip.bars.at(bar).notes) {
                if (notes.contains(note.id))
                    found.append({bar, barStart + note.start, note});
            }
            barStart += clip.meterAt(bar).barLength();
        }
        return found;
    };
    chosen = look(from, ClipBarIndex(clip.bars.count()));
    return look(ClipBarIndex(), from) + chosen;
}

ClipNote placedInBar(const Clip &clip, Ticks start, Note note)
{
    const ClipBarIndex last(clip.bars.count() - 1);
    const ClipBarIndex bar = std::min(clip.locate(start).bar, last);
    note.start = start - clip.startOf(bar);
    return {clip.id, bar, std::move(note)};
}

void changeNote(const Clip &clip, const ChosenNote &before, Ticks start, const Note &note, Edit &edit)
{
    ClipNote after{clip.id, before.bar, note};
    if (start != before.start)
        after = placedInBar(clip, start, note);
    const ClipNote was{clip.id, before.bar, before.note};
    if (!(after == was))
        edit.notes.change(was, after);
}

} // namespace barline
