#include "core/edit/Difference.h"

#include "core/edit/Header.h"
#include "core/model/Fields.h"

#include <QHash>
#include <QMap>

namespace barline {

namespace {

template <typename Map>
auto lookUp(const Map &map, const typename Map::key_type &key)
{
    const auto found = map.constFind(key);
    return found == map.cend() ? nullptr : &*found;
}

/// Which bar of the one clip is which of the other; -1 for none.
struct BarMatch
{
    QList<int> after;  ///< by index before
    QList<int> before; ///< by index after
};

BarMatch matchBars(const ClipBars &from, const ClipBars &to)
{
    BarMatch match{QList<int>(from.count(), -1), QList<int>(to.count(), -1)};
    QHash<ClipBarId, int> places;
    for (int i = 0; i < to.count(); ++i)
        places.insert(to.at(ClipBarIndex(i)).id, i);
    int last = -1;
    bool inOrder = true;
    for (int i = 0; i < from.count(); ++i) {
        const int place = places.value(from.at(ClipBarIndex(i)).id, -1);
        match.after[i] = place;
        inOrder = inOrder && (place < 0 || place > last);
        last = std::max(last, place);
    }
    if (!inOrder) {
        for (int i = 0; i < from.count(); ++i)
            match.after[i] = i < to.count() ? i : -1;
    }
    for (int i = 0; i < from.count(); ++i) {
        if (match.after.at(i) >= 0)
            match.before[match.after.at(i)] = i;
    }
    return match;
}

struct NoteAt
{
    int bar = 0;
    Note note;
};

/// The notes of a bar without those at its start and its end that stand in the other bar as they are.
QList<Note> withoutSameEnds(const QList<Note> &notes, const QList<Note> &others)
{
    const qsizetype common = std::min(notes.size(), others.size());
    qsizetype head = 0;
    while (head < common && notes.at(head) == others.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < common - head && notes.at(notes.size() - 1 - tail) == others.at(others.size() - 1 - tail))
        ++tail;
    return notes.mid(head, notes.size() - head - tail);
}

/// The notes that may differ: of the bars that are not the same as their match.
QMap<NoteId, NoteAt> notesOf(const ClipBars &bars, const QList<int> &matches, const ClipBars &others)
{
    QMap<NoteId, NoteAt> notes;
    for (int i = 0; i < bars.count(); ++i) {
        const int match = matches.at(i);
        if (match >= 0 && others.pointerAt(ClipBarIndex(match)) == bars.pointerAt(ClipBarIndex(i)))
            continue;
        const QList<Note> &all = bars.at(ClipBarIndex(i)).notes;
        for (const Note &note : match < 0 ? all : withoutSameEnds(all, others.at(ClipBarIndex(match)).notes))
            notes.insert(note.id, {i, note});
    }
    return notes;
}

/// The bar with those of its notes that are not in `elsewhere`.
ClipBar withoutNotes(ClipBar bar, const QMap<NoteId, NoteAt> &elsewhere)
{
    bar.notes.removeIf([&](const Note &note) { return elsewhere.contains(note.id); });
    return bar;
}

void compareNotes(ClipId clip, const BarMatch &match, const QMap<NoteId, NoteAt> &before,
                  const QMap<NoteId, NoteAt> &after, Diff<ClipNote> &diff)
{
    for (const NoteAt &was : before) {
        const NoteAt *is = lookUp(after, was.note.id);
        const ClipNote old{clip, ClipBarIndex(was.bar), was.note};
        if (!is) {
            if (match.after.at(was.bar) >= 0)
                diff.removed.append(old);
        } else if (match.after.at(was.bar) != is->bar || !(was.note == is->note)) {
            diff.change(old, {clip, ClipBarIndex(is->bar), is->note});
        }
    }
    for (const NoteAt &is : after) {
        if (!before.contains(is.note.id) && match.before.at(is.bar) >= 0)
            diff.added.append({clip, ClipBarIndex(is.bar), is.note});
    }
}

void compareClips(const Clip &from, const Clip &to, Edit &edit)
{
    if (differingFields(from, to) != 0)
        edit.clips.change(headerOf(from), headerOf(to));
    const BarMatch match = matchBars(from.bars, to.bars);
    const QMap<NoteId, NoteAt> before = notesOf(from.bars, match.after, to.bars);
    const QMap<NoteId, NoteAt> after = notesOf(to.bars, match.before, from.bars);
    for (ClipBarIndex i; i.value() < from.bars.count(); ++i) {
        const ClipBarIndex at(match.after.at(i.value()));
        const ClipBar &bar = from.bars.at(i);
        if (at.value() < 0)
            edit.bars.removed.append({from.id, i, withoutNotes(bar, after)});
        else if (differingFields(bar, to.bars.at(at)) != 0)
            edit.bars.change({from.id, i, headerOf(bar)}, {from.id, at, headerOf(to.bars.at(at))});
    }
    for (ClipBarIndex i; i.value() < to.bars.count(); ++i) {
        if (match.before.at(i.value()) < 0)
            edit.bars.added.append({from.id, i, withoutNotes(to.bars.at(i), before)});
    }
    compareNotes(from.id, match, before, after, edit.notes);
}

struct InstanceAt
{
    TrackId track;
    InstancePtr instance;
};

QMap<InstanceId, InstanceAt> instancesOf(const Composition &composition)
{
    QMap<InstanceId, InstanceAt> instances;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances)
            instances.insert(instance->id, {track->id, instance});
    }
    return instances;
}

void compareOverrides(CompositionId composition, const ClipInstance &from, const ClipInstance &to, Edit &edit)
{
    const InstanceId id = from.id;
    for (auto was = from.barOverrides.cbegin(); was != from.barOverrides.cend(); ++was) {
        const BarExpression *is = lookUp(to.barOverrides, was.key());
        const BarOverrideOf old{composition, id, was.key(), *was};
        if (!is)
            edit.barOverrides.removed.append(old);
        else if (!(*is == *was))
            edit.barOverrides.change(old, {composition, id, was.key(), *is});
    }
    for (auto is = to.barOverrides.cbegin(); is != to.barOverrides.cend(); ++is) {
        if (!from.barOverrides.contains(is.key()))
            edit.barOverrides.added.append({composition, id, is.key(), *is});
    }
    QMap<std::pair<ClipBarIndex, NoteId>, NoteOverride> before;
    for (const NoteOverride &was : from.noteOverrides)
        before.insert({was.ownBar, was.note}, was);
    for (const NoteOverride &is : to.noteOverrides) {
        const NoteOverrideOf now{composition, id, is};
        const auto was = before.find({is.ownBar, is.note});
        if (was == before.end()) {
            edit.noteOverrides.added.append(now);
            continue;
        }
        if (!(*was == is))
            edit.noteOverrides.change({composition, id, *was}, now);
        before.erase(was);
    }
    for (const NoteOverride &gone : std::as_const(before))
        edit.noteOverrides.removed.append({composition, id, gone});
}

/// The track with those of its instances that are not in `elsewhere`.
Track withoutInstances(Track track, const QMap<InstanceId, InstanceAt> &elsewhere)
{
    std::vector<InstancePtr> kept;
    std::copy_if(track.instances.begin(), track.instances.end(), std::back_inserter(kept),
                 [&](const InstancePtr &instance) { return !elsewhere.contains(instance->id); });
    track.instances = PagedList<InstancePtr>(std::move(kept));
    return track;
}

void compareCompositions(const Composition &from, const Composition &to, Edit &edit)
{
    if (differingFields(from, to) != 0)
        edit.compositions.change(headerOf(from), headerOf(to));
    const QMap<InstanceId, InstanceAt> before = instancesOf(from);
    const QMap<InstanceId, InstanceAt> after = instancesOf(to);
    for (const TrackPtr &track : from.tracks) {
        const qsizetype at = indexOfTrack(to, track->id);
        if (at < 0)
            edit.tracks.removed.append({from.id, withoutInstances(*track, after)});
        else if (differingFields(*track, *to.tracks.at(at)) != 0)
            edit.tracks.change({from.id, headerOf(*track)}, {from.id, headerOf(*to.tracks.at(at))});
    }
    for (const TrackPtr &track : to.tracks) {
        if (indexOfTrack(from, track->id) < 0)
            edit.tracks.added.append({from.id, withoutInstances(*track, before)});
    }
    for (const InstanceAt &was : before) {
        const InstanceAt *is = lookUp(after, was.instance->id);
        if (!is) {
            if (indexOfTrack(to, was.track) >= 0)
                edit.instances.removed.append({from.id, was.track, *was.instance});
            continue;
        }
        if (is->track == was.track && is->instance == was.instance)
            continue;
        addDifference({from.id, was.track, *was.instance}, {from.id, is->track, *is->instance}, edit);
    }
    for (const InstanceAt &is : after) {
        if (!before.contains(is.instance->id) && indexOfTrack(from, is.track) >= 0)
            edit.instances.added.append({from.id, is.track, *is.instance});
    }
}

template <typename T, typename Compare>
void compareLists(const ById<T> &from, const ById<T> &to, Diff<T> &diff, Compare &&compare)
{
    for (const auto &was : from) {
        const auto is = to.find(was->id);
        if (!is)
            diff.removed.append(*was);
        else if (is != was)
            compare(*was, *is);
    }
    for (const auto &is : to) {
        if (!from.contains(is->id))
            diff.added.append(*is);
    }
}

} // namespace

void addDifference(const InstanceOf &from, const InstanceOf &to, Edit &edit)
{
    if (from.track != to.track || differingFields(from.instance, to.instance) != 0)
        edit.instances.change({from.composition, from.track, headerOf(from.instance)},
                              {to.composition, to.track, headerOf(to.instance)});
    compareOverrides(from.composition, from.instance, to.instance, edit);
}

Edit difference(const Project &from, const Project &to)
{
    Edit edit;
    compareLists(from.clips, to.clips, edit.clips,
                 [&](const Clip &was, const Clip &is) { compareClips(was, is, edit); });
    compareLists(from.compositions, to.compositions, edit.compositions,
                 [&](const Composition &was, const Composition &is) { compareCompositions(was, is, edit); });
    return edit;
}

} // namespace barline
