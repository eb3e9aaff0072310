#include "ui/arranger/PlaceClip.h"

#include "core/edit/arrange/ClipCopies.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"

#include <QCoreApplication>

namespace barline {

namespace {

QString freeClipName(const Project &project, const Composition &composition)
{
    QSet<QString> taken;
    for (const ClipPtr &clip : libraryOf(project, composition))
        taken.insert(clip->name);
    QString name;
    int number = 0;
    do {
        name = QCoreApplication::translate("barline::PlaceClip", "Clip %1").arg(++number);
    } while (taken.contains(name));
    return name;
}

} // namespace

int freeBarsAt(const Track &track, BarNumber bar, int clipBars)
{
    int bars = std::max(1, clipBars);
    for (const InstancePtr &instance : track.instances) {
        if (instance->startBar > bar)
            bars = std::min(bars, instance->startBar - bar);
    }
    return bars;
}

ClipPlacement placeClip(const Project &project, const Composition &composition, const ClipTarget &target, ClipPtr clip,
                        IdSource &ids, const DocumentIds &documentIds)
{
    ClipPlacement placement;
    if (!clip) {
        clip = std::make_shared<const Clip>(makeEmptyClip(
            ids.take(1 + kNewClipBars), freeClipName(project, composition), composition.meters.meterAt(target.bar),
            kNewClipBars, composition.id, clipOrderAfterAll(project, composition.id)));
        placement.edit = addClip(*clip);
    }
    ClipInstance instance;
    instance.id = ids.next<InstanceId>();
    instance.order = instance.id.value();
    instance.documentId = documentIds.freeFor(instance.id);
    instance.clip = clip->id;
    instance.startBar = target.bar;
    instance.lengthBars = target.bars.value_or(std::max(1, clip->bars.count()));
    placement.clip = clip->id;
    placement.instance = instance.id;
    placement.clipName = clip->name;

    const qsizetype index = indexOfTrack(composition, target.track);
    if (index < 0) {
        Track made = makeTrack(composition, ids.next<TrackId>());
        made.instances =
            PagedList<InstancePtr>(std::vector<InstancePtr>{std::make_shared<const ClipInstance>(std::move(instance))});
        placement.edit.tracks = addTrack(composition, made).tracks;
    } else {
        if (!target.bars)
            instance.lengthBars = freeBarsAt(*composition.tracks.at(index), target.bar, instance.lengthBars);
        placement.edit.instances = addInstance(composition, target.track, std::move(instance)).instances;
    }
    return placement;
}

qint64 idsToPlace(const QList<ClipPtr> &clips)
{
    qint64 ids = 1; // for a track
    for (const ClipPtr &clip : clips)
        ids += idsOfClip(*clip) + 1;
    return ids;
}

Edit placeNewClips(const Project &project, const Composition &composition, const ClipTarget &target,
                   const QList<ClipPtr> &clips, qint64 firstId)
{
    Edit edit;
    qint64 order = clipOrderAfterAll(project, composition.id);
    BarNumber bar = target.bar;
    const DocumentIds documentIds(composition);
    std::vector<InstancePtr> placed;
    for (const ClipPtr &clip : clips) {
        Clip copy = *clip;
        makeOwn(copy, firstId, composition.id, order++);
        firstId += idsOfClip(copy);
        ClipInstance instance;
        instance.id = InstanceId(firstId++);
        instance.order = instance.id.value();
        instance.documentId = documentIds.freeFor(instance.id);
        instance.clip = copy.id;
        instance.startBar = bar;
        instance.lengthBars = std::max(1, copy.bars.count());
        bar = instance.endBar();
        placed.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
        edit.clips.added.append(std::move(copy));
    }
    if (indexOfTrack(composition, target.track) >= 0) {
        for (const InstancePtr &instance : placed)
            edit.instances.added.append({composition.id, target.track, *instance});
        return edit;
    }
    Track made = makeTrack(composition, TrackId(firstId));
    made.instances = PagedList<InstancePtr>(std::move(placed));
    edit.tracks = addTrack(composition, made).tracks;
    return edit;
}

} // namespace barline
