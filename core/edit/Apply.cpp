#include "core/edit/Apply.h"

#include "core/edit/apply/ApplyArrangement.h"
#include "core/edit/apply/ApplyClips.h"
#include "core/edit/apply/ApplyInstances.h"
#include "core/edit/apply/ApplyNotes.h"

namespace barline {

namespace {

/// What owns others comes before them and goes after them; what moves is in nobody's hands while owners come and go.
Result<void> applyAll(Workbench &bench, const Edit &edit)
{
    NotesAtWork notes(bench, edit.notes);
    InstancesAtWork instances(bench, edit.instances);
    Result<void> done = addAndChangeClips(bench, edit.clips);
    if (done)
        done = notes.take();
    if (done && !edit.bars.isEmpty()) {
        notes.flush();
        done = applyBars(bench, edit.bars);
    }
    if (done)
        done = notes.put();
    if (done) {
        notes.flush();
        done = addAndChangeCompositions(bench, edit.compositions);
    }
    if (done)
        done = instances.take();
    if (done)
        done = applyTracks(bench, edit.tracks);
    if (done)
        done = instances.put();
    if (done)
        done = applyOverrides(bench, edit.barOverrides, edit.noteOverrides);
    if (done)
        done = removeCompositions(bench, edit.compositions);
    if (done)
        done = removeClips(bench, edit.clips);
    return done;
}

} // namespace

Result<Applied> apply(const Project &project, const Edit &edit)
{
    Workbench bench(project);
    if (const Result<void> done = applyAll(bench, edit); !done)
        return failure(done.error());
    return bench.finish();
}

} // namespace barline
