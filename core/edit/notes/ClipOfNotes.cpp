#include "core/edit/notes/ClipOfNotes.h"

#include "core/edit/notes/ChosenNotes.h"

namespace barline {

Clip clipOfNotes(const Clip &clip, const QSet<NoteId> &notes)
{
    const QList<ChosenNote> chosen = chosenNotes(clip, notes);
    const ClipBarIndex first = chosen.isEmpty() ? ClipBarIndex(0) : chosen.constFirst().bar;
    Ticks end = clip.startOf(first + 1);
    for (const ChosenNote &note : chosen)
        end = std::max(end, note.start + note.note.duration);
    // An end on a bar line opens no further bar.
    const ClipBarIndex last = clip.locate(end - Ticks(1)).bar;

    std::vector<ClipBar> bars(static_cast<size_t>(last - first + 1));
    for (ClipBarIndex bar = first; bar <= last && bar.value() < clip.bars.count(); ++bar)
        bars[static_cast<size_t>(bar - first)].meter = clip.bars.at(bar).meter;
    for (const ChosenNote &note : chosen)
        bars[static_cast<size_t>(note.bar - first)].notes.append(note.note);

    Clip made;
    made.name = clip.name;
    made.style = clip.style;
    made.tags = clip.tags;
    made.trackName = clip.trackName;
    made.meter = clip.meter;
    std::vector<ClipBarPtr> pointers;
    pointers.reserve(bars.size());
    for (ClipBar &bar : bars)
        pointers.push_back(makeClipBar(std::move(bar)));
    made.bars = ClipBars(std::move(pointers));
    return made;
}

} // namespace barline
