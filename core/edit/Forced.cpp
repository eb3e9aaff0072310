#include "core/edit/Forced.h"

#include "core/edit/Header.h"
#include "core/model/Fields.h"

#include <QHash>

namespace barline {

namespace {

/// `now` with the fields that the change sets.
template <typename T>
T withFields(T now, const T &before, const T &after)
{
    copyFields(differingFields(before, after), after, now);
    return now;
}

template <typename T>
void forceWhole(const Diff<T> &diff, const ById<T> &values, Diff<T> &result)
{
    for (const T &added : diff.added) {
        if (!values.contains(added.id))
            result.added.append(added);
    }
    for (const T &removed : diff.removed) {
        if (const auto now = values.find(removed.id))
            result.removed.append(*now);
    }
    for (const Change<T> &change : diff.changed) {
        const auto now = values.find(change.before.id);
        if (!now)
            continue;
        T after = withFields(*now, change.before, change.after);
        if (differingFields(*now, after) != 0)
            result.change(headerOf(*now), headerOf(after));
    }
}

void forceTracks(const Diff<TrackOf> &diff, const Project &project, Diff<TrackOf> &result)
{
    const auto find = [&](const TrackOf &track) -> TrackPtr {
        const CompositionPtr composition = project.compositions.find(track.composition);
        const qsizetype at = composition ? indexOfTrack(*composition, track.track.id) : -1;
        return at < 0 ? nullptr : composition->tracks.at(at);
    };
    for (const TrackOf &added : diff.added) {
        if (project.compositions.contains(added.composition) && !find(added))
            result.added.append(added);
    }
    for (const TrackOf &removed : diff.removed) {
        if (const TrackPtr now = find(removed))
            result.removed.append({removed.composition, *now});
    }
    for (const Change<TrackOf> &change : diff.changed) {
        const TrackPtr now = find(change.before);
        if (!now)
            continue;
        const Track after = withFields(*now, change.before.track, change.after.track);
        if (differingFields(*now, after) != 0)
            result.change({change.before.composition, headerOf(*now)}, {change.before.composition, headerOf(after)});
    }
}

/// An instance where it is now; without a value where it is not.
std::optional<InstanceOf> instanceNow(const Project &project, CompositionId id, InstanceId instance)
{
    const CompositionPtr composition = project.compositions.find(id);
    const InstanceLocation at = composition ? locateInstance(*composition, instance) : InstanceLocation();
    if (!at.isValid())
        return std::nullopt;
    const TrackPtr &track = composition->tracks.at(at.track);
    return InstanceOf{id, track->id, *track->instances.at(at.instance)};
}

void forceInstances(const Diff<InstanceOf> &diff, const Project &project, Diff<InstanceOf> &result)
{
    const auto hasTrack = [&](const InstanceOf &instance) {
        const CompositionPtr composition = project.compositions.find(instance.composition);
        return composition && indexOfTrack(*composition, instance.track) >= 0;
    };
    for (const InstanceOf &added : diff.added) {
        if (hasTrack(added) && !instanceNow(project, added.composition, added.instance.id))
            result.added.append(added);
    }
    for (const InstanceOf &removed : diff.removed) {
        if (const auto now = instanceNow(project, removed.composition, removed.instance.id))
            result.removed.append(*now);
    }
    for (const Change<InstanceOf> &change : diff.changed) {
        const auto now = instanceNow(project, change.before.composition, change.before.instance.id);
        if (!now)
            continue;
        InstanceOf after = *now;
        after.instance = withFields(now->instance, change.before.instance, change.after.instance);
        if (change.before.track != change.after.track && hasTrack(change.after))
            after.track = change.after.track;
        if (after.track != now->track || differingFields(now->instance, after.instance) != 0)
            result.change({now->composition, now->track, headerOf(now->instance)},
                          {after.composition, after.track, headerOf(after.instance)});
    }
}

/// Sets or removes one override; `now` is what is there.
template <typename T>
void forceOverride(const std::optional<T> &now, const std::optional<T> &wanted, Diff<T> &result)
{
    if (now && wanted && !(*now == *wanted))
        result.change(*now, *wanted);
    else if (now && !wanted)
        result.removed.append(*now);
    else if (!now && wanted)
        result.added.append(*wanted);
}

template <typename T, typename Now>
void forceOverrides(const Diff<T> &diff, const Project &project, Diff<T> &result, Now &&now)
{
    const auto force = [&](const T &place, const std::optional<T> &wanted) {
        if (const auto instance = instanceNow(project, place.composition, place.instance))
            forceOverride<T>(now(instance->instance, place), wanted, result);
    };
    for (const T &added : diff.added)
        force(added, added);
    for (const T &removed : diff.removed)
        force(removed, std::nullopt);
    for (const Change<T> &change : diff.changed)
        force(change.before, change.after);
}

std::optional<BarOverrideOf> barOverrideNow(const ClipInstance &instance, const BarOverrideOf &place)
{
    const auto found = instance.barOverrides.constFind(place.ownBar);
    if (found == instance.barOverrides.cend())
        return std::nullopt;
    return BarOverrideOf{place.composition, place.instance, place.ownBar, *found};
}

std::optional<NoteOverrideOf> noteOverrideNow(const ClipInstance &instance, const NoteOverrideOf &place)
{
    for (const NoteOverride &found : instance.noteOverrides) {
        if (found.ownBar == place.noteOverride.ownBar && found.note == place.noteOverride.note)
            return NoteOverrideOf{place.composition, place.instance, found};
    }
    return std::nullopt;
}

/// The notes and bars of a clip by their ids, as they are now.
struct ClipNow
{
    ClipPtr clip;
    QHash<ClipBarId, int> bars;
    QHash<NoteId, ClipNote> notes;

    explicit ClipNow(const ClipPtr &now)
        : clip(now)
    {
        for (ClipBarIndex bar; clip && bar.value() < clip->bars.count(); ++bar) {
            bars.insert(clip->bars.at(bar).id, bar.value());
            for (const Note &note : clip->bars.at(bar).notes)
                notes.insert(note.id, {clip->id, bar, note});
        }
    }
    ClipBarIndex nearest(ClipBarIndex bar) const { return std::min(bar, ClipBarIndex(clip->bars.count() - 1)); }
};

void forceBars(const Diff<BarOfClip> &diff, const QHash<ClipId, ClipNow> &clips, Diff<BarOfClip> &result)
{
    QHash<ClipId, int> counts;
    for (auto clip = clips.cbegin(); clip != clips.cend(); ++clip)
        counts.insert(clip.key(), clip->clip ? clip->clip->bars.count() : 0);
    for (const BarOfClip &removed : diff.removed) {
        const ClipNow &now = *clips.constFind(removed.clip);
        const ClipBarIndex index(now.bars.value(removed.bar.id, -1));
        if (index.value() < 0)
            continue;
        result.removed.append({removed.clip, index, now.clip->bars.at(index)});
        --counts[removed.clip];
    }
    for (const BarOfClip &added : diff.added) {
        const ClipNow &now = *clips.constFind(added.clip);
        if (now.clip && !now.bars.contains(added.bar.id))
            result.added.append({added.clip, std::min(added.index, ClipBarIndex(counts[added.clip]++)), added.bar});
    }
    for (const Change<BarOfClip> &change : diff.changed) {
        const ClipNow &now = *clips.constFind(change.before.clip);
        const ClipBarIndex index(now.bars.value(change.before.bar.id, -1));
        if (index.value() < 0)
            continue;
        const ClipBar before = headerOf(now.clip->bars.at(index));
        const ClipBar after = withFields(before, headerOf(change.before.bar), headerOf(change.after.bar));
        if (differingFields(before, after) != 0)
            result.change({change.before.clip, index, before}, {change.before.clip, index, after});
    }
}

void forceNotes(const Diff<ClipNote> &diff, const QHash<ClipId, ClipNow> &clips, Diff<ClipNote> &result)
{
    const auto find = [&](const ClipNote &note) -> const ClipNote * {
        const ClipNow &now = *clips.constFind(note.clip);
        const auto found = now.notes.constFind(note.note.id);
        return found == now.notes.cend() ? nullptr : &*found;
    };
    for (const ClipNote &added : diff.added) {
        const ClipNow &now = *clips.constFind(added.clip);
        if (now.clip && now.clip->bars.count() > 0 && !now.notes.contains(added.note.id))
            result.added.append({added.clip, now.nearest(added.bar), added.note});
    }
    for (const ClipNote &removed : diff.removed) {
        if (const ClipNote *now = find(removed))
            result.removed.append(*now);
    }
    for (const Change<ClipNote> &change : diff.changed) {
        const ClipNote *now = find(change.before);
        if (!now)
            continue;
        ClipNote after = *now;
        after.note = withFields(now->note, change.before.note, change.after.note);
        if (change.before.bar != change.after.bar)
            after.bar = clips.constFind(now->clip)->nearest(change.after.bar);
        if (!(after == *now))
            result.change(*now, after);
    }
}

QHash<ClipId, ClipNow> clipsNow(const Edit &edit, const Project &project)
{
    QHash<ClipId, ClipNow> clips;
    for (const ClipId id : scopeOf(edit).clips)
        clips.insert(id, ClipNow(project.clips.find(id)));
    return clips;
}

} // namespace

Edit forced(const Edit &edit, const Project &project)
{
    Edit result;
    const QHash<ClipId, ClipNow> clips = clipsNow(edit, project);
    forceWhole(edit.compositions, project.compositions, result.compositions);
    forceWhole(edit.clips, project.clips, result.clips);
    forceTracks(edit.tracks, project, result.tracks);
    forceInstances(edit.instances, project, result.instances);
    forceOverrides(edit.barOverrides, project, result.barOverrides, barOverrideNow);
    forceOverrides(edit.noteOverrides, project, result.noteOverrides, noteOverrideNow);
    forceBars(edit.bars, clips, result.bars);
    forceNotes(edit.notes, clips, result.notes);
    return result;
}

} // namespace barline
