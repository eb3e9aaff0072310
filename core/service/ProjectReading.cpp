#include "core/service/ProjectReading.h"

#include "core/edit/update/ReadPairs.h"

namespace barline {

qint64 mostIdsOf(const Project &project)
{
    qint64 ids = 0;
    for (const ClipPtr &clip : project.clips) {
        ids += 1 + clip->bars.count();
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar)
            ids += clip->bars.at(bar).notes.size();
    }
    for (const CompositionPtr &composition : project.compositions) {
        ids += 1 + composition->tracks.size();
        for (const TrackPtr &track : composition->tracks) {
            for (const InstancePtr &instance : track->instances)
                ids += 1 + instance->noteOverrides.size();
        }
    }
    return ids;
}

ReadDocument readProject(const Project &project, qint64 firstId)
{
    ReadDocument read;
    read.form = DocumentForm::Project;
    read.nextId = firstId;
    ReadState state;
    QHash<CompositionId, CompositionId> homes;
    for (const CompositionPtr &composition : project.compositions) {
        Composition made = *composition;
        made.id = CompositionId(read.nextId++);
        homes.insert(composition->id, made.id);
        state.compositions.append(std::move(made));
    }
    for (const ClipPtr &clip : project.clips) {
        Clip made = *clip;
        made.home = homes.value(clip->home);
        state.clips.append(std::move(made));
    }
    const Edit edit = updateOf(Project(), state, [&read] { return read.nextId++; });
    read.compositions = edit.compositions.added;
    read.clips = edit.clips.added;
    read.hasLibrary = read.compositions.size() == 1;
    return read;
}

} // namespace barline
