#include "core/edit/arrange/InstancesToChange.h"

#include "core/edit/Difference.h"

#include <algorithm>

namespace barline {

ClipInstance &InstancesToChange::of(const OwnBar &bar)
{
    const auto found = m_changed.find(bar.instance->id);
    return found != m_changed.end() ? found->after : m_changed.insert(bar.instance->id, {bar, *bar.instance})->after;
}

Edit InstancesToChange::edit() const
{
    Edit edit;
    for (const Changed &one : m_changed) {
        const TrackId track = m_composition.tracks.at(one.bar.track)->id;
        addDifference({m_composition.id, track, *one.bar.instance}, {m_composition.id, track, one.after}, edit);
    }
    return edit;
}

void setNoteOverrides(ClipInstance &instance, ClipBarIndex ownBar, const QList<NoteOverride> &overrides)
{
    instance.noteOverrides.removeIf([ownBar](const NoteOverride &each) { return each.ownBar == ownBar; });
    instance.noteOverrides.append(overrides);
    std::stable_sort(instance.noteOverrides.begin(), instance.noteOverrides.end(),
                     qOverload<const NoteOverride &, const NoteOverride &>(comesBefore));
}

} // namespace barline
