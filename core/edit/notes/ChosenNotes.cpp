#include "core/edit/notes/ChosenNotes.h"

namespace barline {

QList<ChosenNote> chosenNotes(const Clip &clip, const QSet<NoteId> &notes)
{
    QList<ChosenNote> chosen;
    chosen.reserve(notes.size());
    Ticks barStart;
    for (ClipBarIndex bar; bar.value() < clip.bars.count() && chosen.size() < notes.size(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            if (notes.contains(note.id))
                chosen.append({bar, barStart + note.start, note});
        }
        barStart += clip.meterAt(bar).barLength();
    }
    return chosen;
}

ClipNote placedInBar(const Clip &clip, Ticks start, Note note)
{
    const ClipPosition place = clip.locate(start);
    note.start = place.offset;
    return {clip.id, place.bar, std::move(note)};
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
