#include "ui/arranger/ArrangerPreview.h"

namespace barline {

ArrangerPreview ArrangerPreview::of(const Composition &composition, const Edit &edit)
{
    ArrangerPreview preview;
    preview.ghosts.reserve(edit.instances.added.size() + edit.instances.changed.size());
    QHash<TrackId, int> rows;
    for (int row = 0; row < composition.tracks.size(); ++row)
        rows.insert(composition.tracks.at(row)->id, row);
    for (const InstanceOf &added : edit.instances.added)
        preview.ghosts.append({rows.value(added.track), added.instance});
    for (const Change<InstanceOf> &change : edit.instances.changed)
        preview.ghosts.append({rows.value(change.after.track), change.after.instance});
    return preview;
}

} // namespace barline
