#include "core/edit/arrange/ClipCopies.h"

namespace barline {

qint64 idsOfClip(const Clip &clip)
{
    qint64 ids = 1 + clip.bars.count();
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar)
        ids += clip.bars.at(bar).notes.size();
    return ids;
}

NewNoteIds renumber(Clip &clip, qint64 firstId)
{
    NewNoteIds ids;
    clip.id = ClipId(firstId++);
    std::vector<ClipBarPtr> bars;
    for (ClipBarIndex index; index.value() < clip.bars.count(); ++index) {
        ClipBar bar = clip.bars.at(index);
        bar.id = ClipBarId(firstId++);
        for (Note &note : bar.notes) {
            const NoteId id(firstId++);
            ids.insert({index, note.id}, id);
            note.id = id;
        }
        bars.push_back(makeClipBar(std::move(bar)));
    }
    clip.bars = ClipBars(std::move(bars));
    return ids;
}

NewNoteIds makeOwn(Clip &clip, qint64 firstId, CompositionId home, qint64 order)
{
    clip.uid.clear();
    clip.source = {};
    clip.home = home;
    clip.order = order;
    return renumber(clip, firstId);
}

} // namespace barline
