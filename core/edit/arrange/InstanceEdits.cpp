#include "core/edit/arrange/InstanceEdits.h"

#include "core/edit/Difference.h"
#include "core/edit/Header.h"

#include <algorithm>

namespace barline {

namespace {

/// By how much a group can move, so that all keep their distances.
struct Room
{
    int bars = 0;
    int tracks = 0;
};

Room clamped(const Composition &composition, const QList<ChosenInstance> &chosen, Room wanted)
{
    const int lastTrack = static_cast<int>(composition.tracks.size()) - 1;
    for (const ChosenInstance &one : chosen) {
        wanted.bars = std::max(wanted.bars, BarNumber(1) - one.instance->startBar);
        wanted.tracks = std::clamp(wanted.tracks, -one.track, lastTrack - one.track);
    }
    return wanted;
}

/// Adds to a field of each, as far as all stay in its range.
Edit shiftField(const Composition &composition, const QSet<InstanceId> &instances, int ClipInstance::*field, int by)
{
    for (const ChosenInstance &one : chosenInstances(composition, instances)) {
        const int value = (*one.instance).*field;
        by = std::clamp(by, std::min(0, -kMostInstanceShift - value), std::max(0, kMostInstanceShift - value));
    }
    return changeInstances(composition, instances, [field, by](ClipInstance &instance) { instance.*field += by; });
}

constexpr QLatin1String kPlace("place-");

/// Whether freeFor() might try the instance's `documentId` for another instance: not one that it gave to this one.
bool isWantedByAnother(const ClipInstance &instance)
{
    const QStringView id(instance.documentId);
    if (!id.startsWith(kPlace))
        return false;
    const QStringView number = id.mid(kPlace.size());
    const qsizetype end = number.indexOf(QLatin1Char('-'));
    return number.left(end < 0 ? number.size() : end).toLongLong() != instance.id.value();
}

} // namespace

qint64 orderAfterAll(const Track &track)
{
    return track.instances.isEmpty() ? 0 : track.instances.at(track.instances.size() - 1)->order + 1;
}

DocumentIds::OfTrack::OfTrack(const Track &track)
{
    for (const InstancePtr &instance : track.instances) {
        if (isWantedByAnother(*instance))
            taken.insert(instance->documentId);
    }
}

QString DocumentIds::freeFor(InstanceId instance) const
{
    const QString wanted = kPlace + QString::number(instance.value());
    QString id = wanted;
    const auto isTaken = [this, &id] {
        return std::any_of(m_tracks.all().cbegin(), m_tracks.all().cend(),
                           [&id](const auto &known) { return known.value.taken.contains(id); });
    };
    for (int again = 2; isTaken(); ++again)
        id = QStringLiteral("%1-%2").arg(wanted).arg(again);
    return id;
}

QSet<InstanceId> instancesAddedBy(const Edit &edit)
{
    QSet<InstanceId> added;
    for (const InstanceOf &instance : edit.instances.added)
        added.insert(instance.instance.id);
    for (const TrackOf &track : edit.tracks.added) {
        for (const InstancePtr &instance : track.track.instances)
            added.insert(instance->id);
    }
    return added;
}

Edit addInstance(const Composition &composition, TrackId track, ClipInstance instance)
{
    Edit edit;
    edit.instances.added.append({composition.id, track, std::move(instance)});
    return edit;
}

Edit moveInstances(const Composition &composition, const QSet<InstanceId> &instances, int bars, int tracks)
{
    const QList<ChosenInstance> chosen = chosenInstances(composition, instances);
    const Room by = clamped(composition, chosen, {bars, tracks});
    Edit edit;
    if (by.bars == 0 && by.tracks == 0)
        return edit;
    for (const ChosenInstance &one : chosen) {
        const ClipInstance before = headerOf(*one.instance);
        ClipInstance after = before;
        after.startBar = before.startBar + by.bars;
        const TrackId from = composition.tracks.at(one.track)->id;
        const TrackId to = composition.tracks.at(one.track + by.tracks)->id;
        edit.instances.change({composition.id, from, before}, {composition.id, to, after});
    }
    return edit;
}

Edit copyInstances(const Composition &composition, const QSet<InstanceId> &instances, int bars, int tracks,
                   qint64 firstId)
{
    const QList<ChosenInstance> chosen = chosenInstances(composition, instances);
    const Room by = clamped(composition, chosen, {bars, tracks});
    Edit edit;
    if (by.bars == 0 && by.tracks == 0)
        return edit;
    const DocumentIds documentIds(composition);
    for (const ChosenInstance &one : chosen) {
        ClipInstance copy = *one.instance;
        copy.id = InstanceId(firstId++);
        copy.order = copy.id.value();
        copy.documentId = documentIds.freeFor(copy.id);
        copy.startBar = copy.startBar + by.bars;
        edit.instances.added.append(
            {composition.id, composition.tracks.at(one.track + by.tracks)->id, std::move(copy)});
    }
    return edit;
}

Edit removeInstances(const Composition &composition, const QSet<InstanceId> &instances)
{
    Edit edit;
    for (const ChosenInstance &one : chosenInstances(composition, instances))
        edit.instances.removed.append({composition.id, composition.tracks.at(one.track)->id, *one.instance});
    return edit;
}

Edit changeInstances(const Composition &composition, const QSet<InstanceId> &instances,
                     const std::function<void(ClipInstance &)> &change)
{
    Edit edit;
    for (const ChosenInstance &one : chosenInstances(composition, instances)) {
        const TrackId track = composition.tracks.at(one.track)->id;
        ClipInstance after = *one.instance;
        change(after);
        addDifference({composition.id, track, *one.instance}, {composition.id, track, std::move(after)}, edit);
    }
    return edit;
}

Edit transposeInstances(const Composition &composition, const QSet<InstanceId> &instances, int semitones)
{
    return shiftField(composition, instances, &ClipInstance::transpose, semitones);
}

Edit shiftInstanceVelocities(const Composition &composition, const QSet<InstanceId> &instances, int by)
{
    return shiftField(composition, instances, &ClipInstance::velocityShift, by);
}

Edit replaceClip(const Composition &composition, const QSet<InstanceId> &instances, const Clip &clip)
{
    const int bars = std::max(1, clip.bars.count());
    return changeInstances(composition, instances, [&](ClipInstance &instance) {
        instance.clip = clip.id;
        instance.offsetBars %= bars;
    });
}

} // namespace barline
