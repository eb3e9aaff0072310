#include "core/edit/arrange/ChosenInstances.h"

#include <algorithm>

namespace barline {

QSet<InstanceId> allInstances(const Composition &composition)
{
    QSet<InstanceId> all;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances)
            all.insert(instance->id);
    }
    return all;
}

QList<ChosenInstance> chosenInstances(const Composition &composition, const QSet<InstanceId> &instances)
{
    QList<ChosenInstance> chosen;
    const int trackCount = static_cast<int>(composition.tracks.size());
    for (int track = 0; track < trackCount; ++track) {
        for (const InstancePtr &instance : composition.tracks.at(track)->instances) {
            if (instances.contains(instance->id))
                chosen.append({track, instance});
        }
    }
    return chosen;
}

InstanceSpan spanOf(const QList<ChosenInstance> &instances)
{
    InstanceSpan span;
    for (qsizetype i = 0; i < instances.size(); ++i) {
        const ClipInstance &instance = *instances.at(i).instance;
        span.first = i == 0 ? instance.startBar : std::min(span.first, instance.startBar);
        span.end = i == 0 ? instance.endBar() : std::max(span.end, instance.endBar());
    }
    return span;
}

} // namespace barline
