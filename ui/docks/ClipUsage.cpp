#include "ui/docks/ClipUsage.h"

namespace barline {

ClipUsage::ClipUsage(const Project &project, CompositionId shown)
{
    QList<ClipId> repointed;
    for (const CompositionPtr &composition : project.compositions) {
        for (qsizetype i = 0; i < composition->tracks.size(); ++i) {
            const qsizetype track = composition->id == shown ? i : -1;
            for (const InstancePtr &instance : composition->tracks.at(i)->instances) {
                count(instance->clip, track);
                repointed.clear();
                for (const TrackBar &bar : instance->bars) {
                    if (bar.clip == instance->clip || repointed.contains(bar.clip))
                        continue;
                    repointed.append(bar.clip);
                    count(bar.clip, track);
                }
            }
        }
    }
}

void ClipUsage::count(ClipId clip, qsizetype track)
{
    Use &use = m_uses[clip];
    ++use.places;
    if (use.track < 0)
        use.track = track;
}

} // namespace barline
