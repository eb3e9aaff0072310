#include "core/edit/arrange/OwnBarEdits.h"

#include "core/edit/arrange/InstanceBars.h"
#include "core/edit/arrange/InstancesToChange.h"
#include "core/model/ClipPass.h"

#include <algorithm>

namespace barline {

namespace {

const Note *noteAt(const ClipBar &bar, const Note &like, const QSet<NoteId> &taken)
{
    for (const Note &note : bar.notes) {
        if (note.start == like.start && note.pitch == like.pitch && note.isRest == like.isRest &&
            !taken.contains(note.id))
            return &note;
    }
    return nullptr;
}

} // namespace

QList<OwnBar> ownBarsIn(const Composition &composition, const SongBars &bars)
{
    QList<OwnBar> found;
    for (int track = 0; track < composition.tracks.size(); ++track) {
        if (bars.tracks && !bars.tracks->contains(composition.tracks.at(track)->id))
            continue;
        const qsizetype from = found.size();
        for (const InstancePtr &each : composition.tracks.at(track)->instances) {
            const BarRange here = bars.range.intersected({each->startBar, each->endBar()});
            for (BarNumber bar = here.first; bar < here.end; ++bar)
                found.append({track, each, ClipBarIndex(bar - each->startBar)});
        }
        std::stable_sort(found.begin() + from, found.end(),
                         [](const OwnBar &a, const OwnBar &b) { return a.songBar() < b.songBar(); });
    }
    return found;
}

ClipBarPtr playedIn(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar)
{
    const TrackBar source = sourceOf(project, instance, ownBar);
    const ClipPtr clip = project.clips.find(source.clip);
    return clip && source.clipBar.value() < clip->bars.count() ? clip->bars.pointerAt(source.clipBar) : nullptr;
}

void pointAt(const Project &project, ClipInstance &instance, const PointedBar &to)
{
    const ClipBarIndex own = to.bar.index;
    if (instance.clip == to.clip && turnOf(project, instance, own) == to.clipBar) {
        instance.bars.remove(own);
        return;
    }
    TrackBar &pointed = instance.bars[own];
    pointed.clip = to.clip;
    pointed.clipBar = to.clipBar;
}

Edit pointOwnBars(const Project &project, const Composition &composition, const QList<PointedBar> &bars)
{
    InstancesToChange instances(composition);
    for (const PointedBar &each : bars)
        pointAt(project, instances.of(each.bar), each);
    return instances.edit();
}

Edit pointOwnBars(const Project &project, const Composition &composition, const QList<OwnBar> &bars, ClipId clip,
                  ClipBarIndex first)
{
    const int count = clipBarsOf(project, clip);
    if (count == 0)
        return {};
    QList<PointedBar> pointed;
    QHash<InstanceId, ClipBarIndex> firsts;
    for (const OwnBar &bar : bars) {
        if (!firsts.contains(bar.instance->id))
            firsts.insert(bar.instance->id, bar.index);
        const int after = bar.index - firsts.value(bar.instance->id);
        pointed.append({bar, clip, ClipBarIndex(goneRound(first.value() + after, count))});
    }
    return pointOwnBars(project, composition, pointed);
}

Edit pointBack(const Composition &composition, const QList<OwnBar> &bars)
{
    InstancesToChange instances(composition);
    for (const OwnBar &bar : bars)
        instances.of(bar).bars.remove(bar.index);
    return instances.edit();
}

bool CopiedChanges::isEmpty() const
{
    return std::all_of(bars.begin(), bars.end(), [](const Bar &bar) { return !bar.expression && bar.notes.isEmpty(); });
}

CopiedChanges copiedChanges(const Project &project, const QList<OwnBar> &bars)
{
    CopiedChanges copied;
    if (bars.isEmpty())
        return copied;
    BarNumber first = bars.constFirst().songBar();
    for (const OwnBar &bar : bars)
        first = std::min(first, bar.songBar());
    for (const OwnBar &bar : bars) {
        CopiedChanges::Bar one;
        one.track = bar.track - bars.constFirst().track;
        one.bar = bar.songBar() - first;
        const auto expression = bar.instance->barOverrides.constFind(bar.index);
        if (expression != bar.instance->barOverrides.cend())
            one.expression = *expression;
        const ClipBarPtr plays = playedIn(project, *bar.instance, bar.index);
        for (const NoteOverride &each : overridesIn(*bar.instance, bar.index)) {
            const qsizetype note = plays ? indexOfNote(*plays, each.note) : -1;
            const bool isOfNote = note >= 0 && each.kind != NoteOverride::Kind::Added;
            one.notes.append({each, isOfNote ? std::optional(plays->notes.at(note)) : std::nullopt});
        }
        copied.bars.append(one);
    }
    return copied;
}

QList<OwnBar> placesForChanges(const Composition &composition, const CopiedChanges &changes, const QList<OwnBar> &at)
{
    if (at.size() != 1 || changes.bars.size() < 2)
        return at;
    QList<OwnBar> places;
    const OwnBar &origin = at.constFirst();
    for (const CopiedChanges::Bar &bar : changes.bars) {
        const int track = origin.track + bar.track;
        if (track >= composition.tracks.size())
            continue;
        const BarNumber songBar = origin.songBar() + bar.bar;
        const SongBars wanted{{songBar, songBar + 1}, QSet<TrackId>{composition.tracks.at(track)->id}};
        const QList<OwnBar> there = ownBarsIn(composition, wanted);
        const auto same = std::find_if(there.cbegin(), there.cend(),
                                       [&](const OwnBar &each) { return each.instance->id == origin.instance->id; });
        if (same != there.cend())
            places.append(*same);
        else if (!there.isEmpty())
            places.append(there.constLast());
    }
    return places;
}

PastedChanges pasteChanges(const Project &project, const Composition &composition, const CopiedChanges &changes,
                           const QList<OwnBar> &at, qint64 firstId)
{
    PastedChanges pasted;
    if (at.isEmpty() || changes.bars.isEmpty())
        return pasted;
    BarNumber first = at.constFirst().songBar();
    for (const OwnBar &bar : at)
        first = std::min(first, bar.songBar());
    int bars = 1;
    int tracks = 1;
    for (const CopiedChanges::Bar &bar : changes.bars) {
        bars = std::max(bars, bar.bar + 1);
        tracks = std::max(tracks, bar.track + 1);
    }
    InstancesToChange instances(composition);
    for (const OwnBar &place : at) {
        const int track = (place.track - at.constFirst().track) % tracks;
        const int bar = (place.songBar() - first) % bars;
        const auto from = std::find_if(changes.bars.cbegin(), changes.bars.cend(), [&](const CopiedChanges::Bar &each) {
            return each.track == track && each.bar == bar;
        });
        if (from == changes.bars.cend())
            continue;
        ClipInstance &instance = instances.of(place);
        if (from->expression)
            instance.barOverrides.insert(place.index, *from->expression);
        else
            instance.barOverrides.remove(place.index);
        const ClipBarPtr plays = playedIn(project, instance, place.index);
        QList<NoteOverride> overrides;
        QSet<NoteId> taken;
        for (const CopiedChanges::OfNote &each : from->notes) {
            NoteOverride change = each.change;
            change.ownBar = place.index;
            if (change.kind == NoteOverride::Kind::Added) {
                change.note = NoteId(firstId++);
                change.value.id = change.note;
            } else {
                const bool isHere = plays && indexOfNote(*plays, change.note) >= 0;
                const Note *like = !isHere && plays && each.original ? noteAt(*plays, *each.original, taken) : nullptr;
                if (!isHere && !like) {
                    ++pasted.lost;
                    continue;
                }
                change.note = like ? like->id : change.note;
            }
            taken.insert(change.note);
            overrides.append(change);
        }
        setNoteOverrides(instance, place.index, overrides);
    }
    pasted.edit = instances.edit();
    return pasted;
}

qint64 idsForChanges(const CopiedChanges &changes, const QList<OwnBar> &at)
{
    qint64 most = 0;
    for (const CopiedChanges::Bar &bar : changes.bars)
        most = std::max<qint64>(most, bar.notes.size());
    return most * at.size();
}

Edit clearChanges(const Composition &composition, const QList<OwnBar> &bars)
{
    InstancesToChange instances(composition);
    for (const OwnBar &bar : bars) {
        ClipInstance &instance = instances.of(bar);
        instance.barOverrides.remove(bar.index);
        setNoteOverrides(instance, bar.index, {});
    }
    return instances.edit();
}

} // namespace barline
