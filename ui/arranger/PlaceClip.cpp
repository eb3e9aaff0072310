#include "ui/arranger/PlaceClip.h"

#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"

#include <QCoreApplication>

namespace barline {

namespace {

QString freeDocumentId(const Composition &composition, InstanceId instance)
{
    QSet<QString> taken;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &other : track->instances)
            taken.insert(other->documentId);
    }
    const QString wanted = QStringLiteral("place-%1").arg(instance.value());
    QString id = wanted;
    for (int again = 2; taken.contains(id); ++again)
        id = QStringLiteral("%1-%2").arg(wanted).arg(again);
    return id;
}

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

ClipPlacement placeClip(const Project &project, const Composition &composition, TrackId track, BarNumber bar,
                        ClipPtr clip, IdSource &ids)
{
    ClipPlacement placement;
    if (!clip) {
        clip = std::make_shared<const Clip>(makeEmptyClip(
            ids.take(1 + kNewClipBars), freeClipName(project, composition), composition.meters.meterAt(bar),
            kNewClipBars, composition.id, clipOrderAfterAll(project, composition.id)));
        placement.edit = addClip(*clip);
    }
    ClipInstance instance;
    instance.id = ids.next<InstanceId>();
    instance.order = instance.id.value();
    instance.documentId = freeDocumentId(composition, instance.id);
    instance.clip = clip->id;
    instance.startBar = bar;
    instance.lengthBars = std::max(1, clip->bars.count());
    placement.clip = clip->id;
    placement.instance = instance.id;
    placement.clipName = clip->name;

    const qsizetype index = indexOfTrack(composition, track);
    if (index < 0) {
        Track made = makeTrack(composition, ids.next<TrackId>());
        made.instances =
            PagedList<InstancePtr>(std::vector<InstancePtr>{std::make_shared<const ClipInstance>(std::move(instance))});
        placement.edit.tracks = addTrack(composition, made).tracks;
    } else {
        instance.lengthBars = freeBarsAt(*composition.tracks.at(index), bar, instance.lengthBars);
        placement.edit.instances = addInstance(composition, track, std::move(instance)).instances;
    }
    return placement;
}

} // namespace barline
