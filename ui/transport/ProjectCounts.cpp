#include "ui/transport/ProjectCounts.h"

namespace barline {

namespace {

qint64 notesIn(const Clip *clip, int bar)
{
    return clip ? clip->bars.at(ClipBarIndex(bar)).notes.size() : 0;
}

qint64 notesOf(const Project &project, const ClipInstance &instance)
{
    const ClipPtr clip = project.clips.find(instance.clip);
    const int bars = clip ? clip->bars.count() : 0;
    qint64 notes = 0;
    for (int own = 0; own < instance.lengthBars; ++own) {
        const auto repointed = instance.bars.constFind(ClipBarIndex(own));
        if (repointed != instance.bars.cend()) {
            const ClipPtr other = project.clips.find(repointed->clip);
            if (other && repointed->clipBar.value() < other->bars.count())
                notes += notesIn(other.get(), repointed->clipBar.value());
        } else if (bars > 0) {
            notes += notesIn(clip.get(), (instance.offsetBars + own) % bars);
        }
    }
    return notes;
}

} // namespace

ProjectCounts countOf(const Project &project, const Composition &composition)
{
    ProjectCounts counts;
    counts.tracks = static_cast<int>(composition.tracks.size());
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances) {
            counts.notes += notesOf(project, *instance);
            counts.bars = std::max(counts.bars, instance->endBar().value() - 1);
        }
    }
    return counts;
}

} // namespace barline
