#include "core/edit/notes/GlueNotes.h"

#include "core/edit/notes/ChosenNotes.h"

#include <algorithm>
#include <array>

namespace barline {

namespace {

constexpr size_t kKeys = 128;

/// Notes that become the first of them.
struct Run
{
    const ChosenNote *first = nullptr;
    Ticks end;
    bool isGlued = false;
};

void closeRun(const Clip &clip, const Run &run, Edit &edit)
{
    if (!run.isGlued)
        return;
    Note glued = run.first->note;
    glued.duration = run.end - run.first->start;
    changeNote(clip, *run.first, run.first->start, glued, edit);
}

} // namespace

Edit glueNotes(const Clip &clip, const QSet<NoteId> &notes, Ticks widestGap, ClipBarIndex from)
{
    QList<ChosenNote> chosen = chosenNotes(clip, notes, from);
    // A note that was left behind by a bar that became shorter stands later than its bar says.
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const ChosenNote &a, const ChosenNote &b) { return a.start < b.start; });
    std::array<Run, kKeys> runs;
    Edit edit;
    for (const ChosenNote &note : std::as_const(chosen)) {
        if (note.note.isRest)
            continue;
        Run &run = runs[note.note.pitch.value()];
        const Ticks end = note.start + note.note.duration;
        if (run.first && note.start - run.end <= widestGap) {
            run.end = std::max(run.end, end);
            run.isGlued = true;
            edit.notes.removed.append({clip.id, note.bar, note.note});
            continue;
        }
        closeRun(clip, run, edit);
        run = {&note, end, false};
    }
    for (const Run &run : runs)
        closeRun(clip, run, edit);
    return edit;
}

} // namespace barline
