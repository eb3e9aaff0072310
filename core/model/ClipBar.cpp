#include "core/model/ClipBar.h"

#include <algorithm>

namespace barline {

ClipBarPtr makeClipBar(ClipBar bar)
{
    const auto before = [](const Note &a, const Note &b) { return comesBefore(a, b); };
    if (!std::is_sorted(bar.notes.cbegin(), bar.notes.cend(), before))
        std::sort(bar.notes.begin(), bar.notes.end(), before);
    bar.notes.squeeze();
    return std::make_shared<const ClipBar>(std::move(bar));
}

qsizetype indexOfNote(const ClipBar &bar, NoteId id)
{
    for (qsizetype i = 0; i < bar.notes.size(); ++i) {
        if (bar.notes.at(i).id == id)
            return i;
    }
    return -1;
}

} // namespace barline
