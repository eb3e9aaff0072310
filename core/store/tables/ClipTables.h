#pragma once

#include "core/edit/Edit.h"
#include "core/store/Session.h"

namespace barline {

/// The rows of clips with their bars and notes. Rows are written by their key and must hit, else Conflict.
class ClipTables
{
public:
    explicit ClipTables(Session &session)
        : m_session(session)
    {}

    /// With its bars and notes.
    Result<void> insert(const Clip &clip);
    Result<void> update(const Change<Clip> &change);
    Result<void> remove(ClipId clip);
    Result<void> setRevision(ClipId clip, qint64 seq);

    /// Takes removed bars out of their clips' order but keeps their rows, which notes may still leave; removeBars()
    /// ends that.
    Result<void> editBars(const Diff<BarOfClip> &bars);
    Result<void> removeBars(const QList<BarOfClip> &bars);
    /// Where `barsMoved`, a bar's index before says nothing about its index after.
    Result<void> editNotes(const Diff<ClipNote> &notes, bool barsMoved);

    /// Every clip with its content, in one query a table.
    Result<ById<Clip>> loadAll();
    /// The ids of all clips.
    Result<QList<ClipId>> ids();

private:
    Result<void> insertBar(ClipId clip, ClipBarIndex index, const ClipBar &bar);
    Result<void> insertNotes(ClipBarId bar, const QList<Note> &notes);
    /// Moves the bars of the clip from `from` on by one.
    Result<void> shiftBars(ClipId clip, ClipBarIndex from, int by);
    Result<ClipBarId> barAt(ClipId clip, ClipBarIndex index);

    Session &m_session;
};

} // namespace barline
