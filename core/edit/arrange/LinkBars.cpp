#include "core/edit/arrange/LinkBars.h"

#include "core/edit/arrange/InstanceBars.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/InstancesToChange.h"
#include "core/model/ClipPass.h"
#include "core/model/Fields.h"

namespace barline {

namespace {

/// The places that are there as they were found, each with the instance that the composition has.
QList<FoundBars> stillThere(const Composition &composition, const QList<FoundBars> &places)
{
    QHash<InstanceId, OwnBar> now;
    for (int track = 0; track < composition.tracks.size(); ++track) {
        for (const InstancePtr &each : composition.tracks.at(track)->instances)
            now.insert(each->id, {track, each, ClipBarIndex(0)});
    }
    QList<FoundBars> there;
    for (FoundBars place : places) {
        if (!place.first.instance)
            continue;
        const auto found = now.constFind(place.first.instance->id);
        if (found == now.cend() || !(*found->instance == *place.first.instance))
            continue;
        place.first.track = found->track;
        there.append(place);
    }
    return there;
}

/// The overrides of an own bar once it plays a bar of the same notes, so much lower.
QList<NoteOverride> movedOver(const ClipInstance &instance, ClipBarIndex own, const ClipBar &from, const ClipBar &to,
                              int transposed)
{
    const QList<const Note *> before = comparedNotes(from);
    const QList<const Note *> after = comparedNotes(to);
    const FieldMask pitch = fieldBit(&Note::pitch);
    const std::span<const NoteOverride> overrides = overridesIn(instance, own);
    QSet<NoteId> done;
    QList<NoteOverride> moved;
    for (qsizetype i = 0; i < before.size() && i < after.size(); ++i) {
        const NoteOverride *was = overrideOf(overrides, before.at(i)->id);
        if (!was && transposed == 0)
            continue;
        NoteOverride is = was ? *was : NoteOverride();
        is.ownBar = own;
        is.note = after.at(i)->id;
        if (is.kind == NoteOverride::Kind::Changed && transposed != 0 && !(is.fields & pitch)) {
            is.fields |= pitch;
            is.value.pitch = before.at(i)->pitch;
        }
        done.insert(before.at(i)->id);
        moved.append(is);
    }
    for (const NoteOverride &each : overrides) {
        if (each.kind == NoteOverride::Kind::Added || !done.contains(each.note))
            moved.append(each);
    }
    return moved;
}

/// One that plays bars of one clip alone, in order, plays that clip.
void settleClip(const Project &project, ClipInstance &instance)
{
    if (instance.bars.size() < instance.lengthBars || instance.bars.isEmpty())
        return;
    const TrackBar first = instance.bars.value(ClipBarIndex(0));
    const int count = clipBarsOf(project, first.clip);
    for (auto bar = instance.bars.cbegin(); bar != instance.bars.cend(); ++bar) {
        if (count == 0 || bar->clip != first.clip || !bar->extras.isEmpty() ||
            bar->clipBar.value() != goneRound(first.clipBar.value() + bar.key().value(), count))
            return;
    }
    instance.clip = first.clip;
    instance.offsetBars = first.clipBar.value();
    instance.bars.clear();
}

} // namespace

Edit linkBars(const Project &project, const Composition &composition, const QList<ClipBarRef> &sought,
              const QList<FoundBars> &places)
{
    const auto bars = static_cast<int>(sought.size());
    InstancesToChange instances(composition);
    for (const FoundBars &place : stillThere(composition, places)) {
        if (place.isSame)
            continue;
        ClipInstance &instance = instances.of(place.first);
        const int shift = instance.transpose + place.transposed;
        const bool isWhole =
            bars == instance.lengthBars && instance.noteOverrides.isEmpty() && std::abs(shift) <= kMostInstanceShift;
        for (int i = 0; i < bars; ++i) {
            const OwnBar own{place.first.track, place.first.instance, place.first.index + i};
            const ClipBarPtr from = playedIn(project, instance, own.index);
            pointAt(project, instance, {own, sought.at(i).clip, sought.at(i).bar});
            const ClipBarPtr to = playedIn(project, instance, own.index);
            if (from && to && !isWhole)
                setNoteOverrides(instance, own.index, movedOver(instance, own.index, *from, *to, place.transposed));
        }
        if (isWhole)
            instance.transpose = shift;
        settleClip(project, instance);
    }
    return instances.edit();
}

Edit replaceBars(const Project &project, const Composition &composition, const QList<FoundBars> &places, int bars,
                 const ClipBarRef &first)
{
    const int count = clipBarsOf(project, first.clip);
    if (count == 0)
        return {};
    QList<PointedBar> pointed;
    for (const FoundBars &place : stillThere(composition, places)) {
        for (int i = 0; i < bars; ++i)
            pointed.append({{place.first.track, place.first.instance, place.first.index + i},
                            first.clip,
                            ClipBarIndex(goneRound(first.bar.value() + i, count))});
    }
    return pointOwnBars(project, composition, pointed);
}

} // namespace barline
