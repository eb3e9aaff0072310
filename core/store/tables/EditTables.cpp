#include "core/store/tables/EditTables.h"

#include "core/store/tables/ArrangementTables.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"
#include "core/store/tables/ProjectTable.h"

namespace barline {

namespace {

qint64 barsOf(const QList<Clip> &clips)
{
    qint64 bars = 0;
    for (const Clip &clip : clips)
        bars += clip.bars.count();
    return bars;
}

int percentOf(qint64 part, qint64 all)
{
    return static_cast<int>(part * 100 / std::max<qint64>(all, 1));
}

} // namespace

Result<void> writeEdit(Session &session, const Edit &edit, const Progress &progress)
{
    ClipTables clips(session);
    CompositionTables compositions(session);
    ArrangementTables arrangement(session);
    ProjectTable project(session);

    Result<void> done;
    const qint64 allBars = barsOf(edit.clips.added);
    qint64 bars = 0;
    for (qsizetype i = 0; done && i < edit.clips.added.size(); ++i) {
        const Clip &clip = edit.clips.added.at(i);
        const qint64 before = std::exchange(bars, bars + clip.bars.count());
        done = clips.insert(clip, progress.part(percentOf(before, allBars), percentOf(bars, allBars)));
        if (done)
            done = project.keepId(clip.id.value());
    }
    for (qsizetype i = 0; done && i < edit.clips.changed.size(); ++i)
        done = clips.update(edit.clips.changed.at(i));
    if (done)
        done = clips.editBars(edit.bars);
    if (done)
        done = clips.editNotes(edit.notes, !edit.bars.added.isEmpty() || !edit.bars.removed.isEmpty());
    if (done)
        done = clips.removeBars(edit.bars.removed);
    for (qsizetype i = 0; done && i < edit.compositions.added.size(); ++i)
        done = compositions.insert(edit.compositions.added.at(i));
    for (qsizetype i = 0; done && i < edit.compositions.changed.size(); ++i)
        done = compositions.update(edit.compositions.changed.at(i));
    if (done)
        done = arrangement.editTracks(edit.tracks);
    if (done)
        done = arrangement.editInstances(edit.instances);
    if (done)
        done = arrangement.editBarOverrides(edit.barOverrides);
    if (done)
        done = arrangement.editNoteOverrides(edit.noteOverrides);
    if (done)
        done = arrangement.removeTracks(edit.tracks.removed);
    for (qsizetype i = 0; done && i < edit.compositions.removed.size(); ++i)
        done = compositions.remove(edit.compositions.removed.at(i).id);
    for (qsizetype i = 0; done && i < edit.clips.removed.size(); ++i)
        done = clips.remove(edit.clips.removed.at(i).id);
    return done;
}

Result<void> writeRevisions(Session &session, const EditScope &scope, qint64 seq)
{
    Result<void> done;
    for (qsizetype i = 0; done && i < scope.clips.size(); ++i)
        done = ClipTables(session).setRevision(scope.clips.at(i), seq);
    for (qsizetype i = 0; done && i < scope.compositions.size(); ++i)
        done = CompositionTables(session).setRevision(scope.compositions.at(i), seq);
    return done;
}

} // namespace barline
