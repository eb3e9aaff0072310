#include "core/edit/Edit.h"

namespace barline {

namespace {

template <typename T, typename Visitor>
void forEachValue(const Diff<T> &diff, Visitor &&visit)
{
    for (const T &value : diff.added)
        visit(value);
    for (const T &value : diff.removed)
        visit(value);
    for (const Change<T> &change : diff.changed)
        visit(change.after);
}

template <typename T>
QList<T> sorted(const QSet<T> &set)
{
    QList<T> list = set.values();
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace

bool Edit::isEmpty() const
{
    return compositions.isEmpty() && clips.isEmpty() && tracks.isEmpty() && instances.isEmpty() &&
           barOverrides.isEmpty() && noteOverrides.isEmpty() && bars.isEmpty() && notes.isEmpty();
}

qsizetype Edit::size() const
{
    return compositions.size() + clips.size() + tracks.size() + instances.size() + barOverrides.size() +
           noteOverrides.size() + bars.size() + notes.size();
}

Edit Edit::inverted() const
{
    return {compositions.inverted(), clips.inverted(),         tracks.inverted(), instances.inverted(),
            barOverrides.inverted(), noteOverrides.inverted(), bars.inverted(),   notes.inverted()};
}

EditScope scopeOf(const Edit &edit)
{
    QSet<CompositionId> compositions;
    QSet<ClipId> clips;
    forEachValue(edit.compositions, [&](const Composition &value) { compositions.insert(value.id); });
    forEachValue(edit.tracks, [&](const TrackOf &value) { compositions.insert(value.composition); });
    forEachValue(edit.instances, [&](const InstanceOf &value) { compositions.insert(value.composition); });
    forEachValue(edit.barOverrides, [&](const BarOverrideOf &value) { compositions.insert(value.composition); });
    forEachValue(edit.noteOverrides, [&](const NoteOverrideOf &value) { compositions.insert(value.composition); });
    forEachValue(edit.clips, [&](const Clip &value) { clips.insert(value.id); });
    forEachValue(edit.bars, [&](const BarOfClip &value) { clips.insert(value.clip); });
    forEachValue(edit.notes, [&](const ClipNote &value) { clips.insert(value.clip); });
    return {sorted(compositions), sorted(clips)};
}

} // namespace barline
