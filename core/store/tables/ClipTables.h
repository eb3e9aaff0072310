#pragma once

#include "core/base/Progress.h"
#include "core/edit/Edit.h"
#include "core/store/Session.h"
#include "core/store/tables/ClipRows.h"
#include "core/store/tables/RowFilter.h"

#include <functional>

namespace barline {

/// The rows of clips with their bars and notes. Rows are written by their key and must hit, else Conflict.
class ClipTables
{
public:
    explicit ClipTables(Session &session)
        : m_session(session)
    {}

    /// With its bars and notes.
    Result<void> insert(const Clip &clip, const Progress &progress = {});
    Result<void> update(const Change<Clip> &change);
    Result<void> remove(ClipId clip);
    Result<void> setRevision(ClipId clip, qint64 seq);
    /// -1 where it is not there.
    Result<qint64> revisionOf(ClipId clip);

    /// Takes removed bars out of their clips' order but keeps their rows, which notes may still leave; removeBars()
    /// ends that.
    Result<void> editBars(const Diff<BarOfClip> &bars);
    Result<void> removeBars(const QList<BarOfClip> &bars);
    /// Where `barsMoved`, a bar's index before says nothing about its index after.
    Result<void> editNotes(const Diff<ClipNote> &notes, bool barsMoved);

    /// The clips that pass, all without a filter, with their content, in one query a table.
    Result<ById<Clip>> load(const RowFilter &filter = {});
    /// Likewise with those of their notes that pass `ofNotes`, for two readers to share the work: notesOfFirstHalf(),
    /// and loadNotes(notesOfSecondHalf()) by the other.
    Result<ClipRows> loadRows(const RowFilter &filter, const RowFilter &ofNotes);
    Result<std::vector<NoteRow>> loadNotes(const RowFilter &filter);
    static RowFilter notesOfFirstHalf();
    static RowFilter notesOfSecondHalf();
    /// Likewise bars with their notes, in order of clip and place.
    Result<QList<BarOfClip>> loadBars(const RowFilter &filter);
    /// How many bars each clip has.
    Result<QHash<ClipId, int>> lengths();
    /// The ids of all clips.
    Result<QList<ClipId>> ids();

private:
    Result<void> insertBar(ClipId clip, ClipBarIndex index, const ClipBar &bar);
    Result<void> insertNotes(ClipBarId bar, const QList<Note> &notes);
    /// Moves the bars of the clip from `from` on by one.
    Result<void> shiftBars(ClipId clip, ClipBarIndex from, int by);
    Result<ClipBarId> barAt(ClipId clip, ClipBarIndex index);
    /// Bars without their notes.
    Result<void> readBars(const RowFilter &filter, const std::function<void(BarOfClip)> &take);
    Result<void> readNotes(const RowFilter &filter, const std::function<void(ClipBarId, Note)> &take);

    Session &m_session;
};

} // namespace barline
