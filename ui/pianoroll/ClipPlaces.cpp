#include "ui/pianoroll/ClipPlaces.h"

#include <QCoreApplication>

namespace barline {

namespace {

/// The section that the bar is in; the shortest where they nest.
QString sectionAt(const Composition &composition, BarNumber bar)
{
    const Marker *found = nullptr;
    for (const Marker &marker : composition.markers) {
        if (!marker.lengthBars || bar < marker.bar || bar >= marker.bar + *marker.lengthBars)
            continue;
        if (!found || *marker.lengthBars < *found->lengthBars)
            found = &marker;
    }
    return found ? found->name : QString();
}

QString barsOf(const ClipInstance &instance)
{
    const int first = instance.startBar.value();
    const int last = first + instance.lengthBars - 1;
    return first == last ? QCoreApplication::translate("barline::ClipPlaces", "bar %1").arg(first)
                         : QCoreApplication::translate("barline::ClipPlaces", "bars %1–%2").arg(first).arg(last);
}

} // namespace

QList<NamedPlace> placesOfClip(const Project &project, ClipId clip, CompositionId shown)
{
    QList<NamedPlace> places;
    const ClipPtr played = project.clips.find(clip);
    if (!played)
        return places;
    for (const ClipUse &use : usesOf(project, clip)) {
        const CompositionPtr composition = project.compositions.find(use.composition);
        const TrackPtr track = composition->tracks.at(indexOfTrack(*composition, use.track));
        const InstancePtr instance = track->instances.at(indexOfInstance(*track, use.instance));
        const ClipPass pass(instance, played, ClipBarIndex(0));
        ClipBarIndex own;
        while (own.value() + 1 < instance->lengthBars && !pass.clipBarOf(own))
            ++own;
        QStringList words;
        if (composition->id != shown)
            words.append(composition->name);
        words.append({sectionAt(*composition, instance->startBar), track->name, barsOf(*instance)});
        words.removeAll(QString());
        places.append({{composition->id, instance->id, clip, own},
                       words.join(QStringLiteral(" · ")),
                       static_cast<int>(instance->noteOverrides.size())});
    }
    return places;
}

} // namespace barline
