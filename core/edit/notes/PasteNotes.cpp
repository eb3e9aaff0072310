#include "core/edit/notes/PasteNotes.h"

namespace barline {

namespace {

template <typename Visit>
void visitNotes(const QList<ClipPtr> &clips, Visit visit)
{
    for (const ClipPtr &clip : clips) {
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
            for (const Note &note : clip->bars.at(bar).notes) {
                if (!note.isRest)
                    visit(bar, note);
            }
        }
    }
}

} // namespace

Ticks Pasting::startOf(const Clip &into, ClipBarIndex bar, const Note &note) const
{
    return std::max(Ticks(), into.startOf(at.bar + bar.value()) + at.offset + note.start);
}

qsizetype Pasting::count() const
{
    qsizetype notes = 0;
    visitNotes(clips, [&](ClipBarIndex, const Note &) { ++notes; });
    return notes;
}

int Pasting::barsAfter(const Clip &into) const
{
    int bars = into.bars.count();
    visitNotes(clips, [&](ClipBarIndex bar, const Note &note) {
        bars = std::max(bars, into.locate(startOf(into, bar, note)).bar.value() + 1);
    });
    return bars;
}

qint64 Pasting::mostIds(const Clip &into) const
{
    return count() + barsAfter(into);
}

Edit pasteNotes(const Clip &into, const Pasting &pasting, qint64 firstId)
{
    Edit edit;
    std::vector<ClipBar> added(static_cast<size_t>(pasting.barsAfter(into) - into.bars.count()));
    visitNotes(pasting.clips, [&](ClipBarIndex bar, const Note &note) {
        const ClipPosition position = into.locate(pasting.startOf(into, bar, note));
        Note pasted = note;
        pasted.id = NoteId(firstId++);
        pasted.start = position.offset;
        const int beyond = position.bar.value() - into.bars.count();
        if (beyond < 0)
            edit.notes.added.append({into.id, position.bar, pasted});
        else
            added[static_cast<size_t>(beyond)].notes.append(pasted);
    });
    ClipBarIndex index(into.bars.count());
    for (ClipBar &bar : added) {
        bar.id = ClipBarId(firstId++);
        edit.bars.added.append({into.id, index, *makeClipBar(std::move(bar))});
        ++index;
    }
    return edit;
}

} // namespace barline
