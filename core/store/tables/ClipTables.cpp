#include "core/store/tables/ClipTables.h"

#include "core/store/tables/Columns.h"
#include "core/store/tables/RowValues.h"
#include "core/store/tables/Rows.h"

#include <QHash>

namespace barline {

namespace {

/// Places below stand for bars that are about to go.
constexpr qint64 kGoing = -(qint64(1) << 40);

/// Of all ids; each end is found by the tree's edge.
const QByteArray kMiddleNote = "((SELECT min(id) FROM notes) + (SELECT max(id) FROM notes)) / 2";

} // namespace

Result<void> ClipTables::insert(const Clip &clip, const Progress &progress)
{
    static const QByteArray kSql = insertSql<Clip>();
    Result<void> done = hitRow(m_session, kSql, [&](Statement &row) {
        row.bind(clip.id.value()).bind(qint64(0));
        bindFields(row, clip);
    });
    for (int i = 0; done && i < clip.bars.count(); ++i) {
        progress.setDone(static_cast<size_t>(i), static_cast<size_t>(clip.bars.count()));
        done = insertBar(clip.id, ClipBarIndex(i), clip.bars.at(ClipBarIndex(i)));
    }
    return done;
}

Result<void> ClipTables::update(const Change<Clip> &change)
{
    const FieldMask mask = differingFields(change.before, change.after);
    if (mask == 0)
        return {};
    return hitRow(m_session, updateSql<Clip>(mask), [&](Statement &row) {
        bindFields(row, change.after, mask);
        row.bind(change.before.id.value());
    });
}

Result<void> ClipTables::remove(ClipId clip)
{
    return hitRow(m_session, "DELETE FROM clips WHERE id=?", [&](Statement &row) { row.bind(clip.value()); });
}

Result<void> ClipTables::setRevision(ClipId clip, qint64 seq)
{
    const Result<int> set = runRow(m_session, "UPDATE clips SET revision=? WHERE id=?",
                                   [&](Statement &row) { row.bind(seq).bind(clip.value()); });
    return set ? Result<void>() : failure(set.error());
}

Result<qint64> ClipTables::revisionOf(ClipId clip)
{
    qint64 revision = -1;
    const Result<void> read = readRows(
        m_session, "SELECT revision FROM clips WHERE id=?", [&](Statement &row) { row.bind(clip.value()); },
        [&](Statement &row) { revision = row.integer(); });
    return read ? Result<qint64>(revision) : failure(read.error());
}

Result<void> ClipTables::insertBar(ClipId clip, ClipBarIndex index, const ClipBar &bar)
{
    static const QByteArray kSql = insertSql<ClipBar>();
    const Result<void> done = hitRow(m_session, kSql, [&](Statement &row) {
        row.bind(bar.id.value()).bind(clip.value()).bind(qint64(index.value()));
        bindFields(row, bar);
    });
    return done ? insertNotes(bar.id, bar.notes) : done;
}

Result<void> ClipTables::insertNotes(ClipBarId bar, const QList<Note> &notes)
{
    static const QByteArray kSql = insertSql<Note>();
    Result<Statement> row = m_session.statement(kSql);
    if (!row)
        return failure(row.error());
    for (const Note &note : notes) {
        row->bind(note.id.value()).bind(bar.value());
        bindFields(*row, note);
        if (const Result<int> inserted = row->runAgain(); !inserted)
            return failure(inserted.error());
    }
    return {};
}

Result<void> ClipTables::shiftBars(ClipId clip, ClipBarIndex from, int by)
{
    // By way of negative numbers, since no two bars may share a place even in between.
    Result<int> done = runRow(m_session, "UPDATE clip_bars SET bar_index=-1-bar_index WHERE clip_id=? AND bar_index>=?",
                              [&](Statement &row) { row.bind(clip.value()).bind(qint64(from.value())); });
    if (done)
        done = runRow(m_session,
                      "UPDATE clip_bars SET bar_index=?-1-bar_index WHERE clip_id=? AND bar_index<0 AND bar_index>?",
                      [&](Statement &row) { row.bind(qint64(by)).bind(clip.value()).bind(kGoing); });
    return done ? Result<void>() : failure(done.error());
}

Result<ClipBarId> ClipTables::barAt(ClipId clip, ClipBarIndex index)
{
    ClipBarId bar;
    const Result<void> read = readRows(
        m_session, "SELECT id FROM clip_bars WHERE clip_id=? AND bar_index=?",
        [&](Statement &row) { row.bind(clip.value()).bind(qint64(index.value())); },
        [&](Statement &row) { takeValue(row, bar); });
    if (!read)
        return failure(read.error());
    if (!bar.isValid())
        return failure(changedElsewhere());
    return bar;
}

Result<void> ClipTables::editBars(const Diff<BarOfClip> &bars)
{
    QList<BarOfClip> removed = bars.removed;
    std::sort(removed.begin(), removed.end(), [](const BarOfClip &a, const BarOfClip &b) { return a.index > b.index; });
    for (qsizetype i = 0; i < removed.size(); ++i) {
        const BarOfClip &bar = removed.at(i);
        Result<void> done =
            hitRow(m_session, "UPDATE clip_bars SET bar_index=? WHERE id=? AND clip_id=? AND bar_index=?",
                   [&](Statement &row) {
                       row.bind(kGoing - i).bind(bar.bar.id.value()).bind(bar.clip.value());
                       row.bind(qint64(bar.index.value()));
                   });
        if (done)
            done = shiftBars(bar.clip, bar.index, -1);
        if (!done)
            return done;
    }
    QList<BarOfClip> added = bars.added;
    std::sort(added.begin(), added.end(), [](const BarOfClip &a, const BarOfClip &b) { return a.index < b.index; });
    for (const BarOfClip &bar : added) {
        Result<void> done = shiftBars(bar.clip, bar.index, 1);
        if (done)
            done = insertBar(bar.clip, bar.index, bar.bar);
        if (!done)
            return done;
    }
    for (const Change<BarOfClip> &change : bars.changed) {
        const FieldMask mask = differingFields(change.before.bar, change.after.bar);
        if (mask == 0)
            continue;
        const Result<void> done = hitRow(m_session, updateSql<ClipBar>(mask), [&](Statement &row) {
            bindFields(row, change.after.bar, mask);
            row.bind(change.before.bar.id.value());
        });
        if (!done)
            return done;
    }
    return {};
}

Result<void> ClipTables::removeBars(const QList<BarOfClip> &bars)
{
    for (const BarOfClip &bar : bars) {
        const Result<void> done = hitRow(m_session, "DELETE FROM clip_bars WHERE id=?",
                                         [&](Statement &row) { row.bind(bar.bar.id.value()); });
        if (!done)
            return done;
    }
    return {};
}

Result<void> ClipTables::editNotes(const Diff<ClipNote> &notes, bool barsMoved)
{
    QHash<std::pair<ClipId, ClipBarIndex>, ClipBarId> bars;
    const auto barOf = [&](const ClipNote &note) -> Result<ClipBarId> {
        ClipBarId &bar = bars[{note.clip, note.bar}];
        if (!bar.isValid()) {
            const Result<ClipBarId> found = barAt(note.clip, note.bar);
            if (!found)
                return found;
            bar = *found;
        }
        return bar;
    };
    for (const ClipNote &note : notes.removed) {
        const Result<void> done =
            hitRow(m_session, "DELETE FROM notes WHERE id=?", [&](Statement &row) { row.bind(note.note.id.value()); });
        if (!done)
            return done;
    }
    for (const Change<ClipNote> &change : notes.changed) {
        const FieldMask mask = differingFields(change.before.note, change.after.note);
        const bool moves =
            barsMoved || change.before.clip != change.after.clip || change.before.bar != change.after.bar;
        if (mask == 0 && !moves)
            continue;
        const Result<ClipBarId> bar = barOf(change.after);
        if (!bar)
            return failure(bar.error());
        const Result<void> done =
            hitRow(m_session, updateSql<Note>(mask, moves ? "clip_bar_id" : ""), [&](Statement &row) {
                if (moves)
                    row.bind(bar->value());
                bindFields(row, change.after.note, mask);
                row.bind(change.before.note.id.value());
            });
        if (!done)
            return done;
    }
    for (const ClipNote &note : notes.added) {
        const Result<ClipBarId> bar = barOf(note);
        if (!bar)
            return failure(bar.error());
        if (const Result<void> done = insertNotes(*bar, {note.note}); !done)
            return done;
    }
    return {};
}

Result<ById<Clip>> ClipTables::load(const RowFilter &filter)
{
    Result<ClipRows> rows = loadRows(filter, {});
    return rows ? Result<ById<Clip>>(rows->take()) : failure(rows.error());
}

RowFilter ClipTables::notesOfFirstHalf()
{
    return {"id < " + kMiddleNote, {}};
}

RowFilter ClipTables::notesOfSecondHalf()
{
    return {"id >= " + kMiddleNote, {}};
}

Result<ClipRows> ClipTables::loadRows(const RowFilter &filter, const RowFilter &ofNotes)
{
    ClipRows rows;
    Result<void> read = readRows(
        m_session, selectSql<Clip>(filter.where() + " ORDER BY id"), [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            Clip clip;
            takeValue(row, clip.id);
            row.skipColumn();
            takeFields(row, clip);
            rows.add(std::move(clip));
        });
    const RowFilter ofClips = belongsTo("clip_id", "clips", filter);
    if (read)
        read = readBars(ofClips, [&](BarOfClip bar) { rows.add(std::move(bar)); });
    if (read)
        read = readNotes(belongsTo("clip_bar_id", "clip_bars", ofClips) && ofNotes,
                         [&](ClipBarId bar, Note note) { rows.add(bar, std::move(note)); });
    return read ? Result<ClipRows>(std::move(rows)) : failure(read.error());
}

Result<std::vector<NoteRow>> ClipTables::loadNotes(const RowFilter &filter)
{
    std::vector<NoteRow> notes;
    const Result<void> read = readNotes(filter, [&](ClipBarId bar, Note note) {
        notes.push_back({bar, std::move(note)});
    });
    return read ? Result<std::vector<NoteRow>>(std::move(notes)) : failure(read.error());
}

Result<QList<BarOfClip>> ClipTables::loadBars(const RowFilter &filter)
{
    QList<BarOfClip> bars;
    QHash<ClipBarId, qsizetype> places;
    Result<void> read = readBars(filter, [&](BarOfClip bar) {
        places.insert(bar.bar.id, bars.size());
        bars.append(std::move(bar));
    });
    if (read)
        read = readNotes(belongsTo("clip_bar_id", "clip_bars", filter), [&](ClipBarId id, Note note) {
            const auto place = places.constFind(id);
            if (place != places.cend())
                bars[*place].bar.notes.append(std::move(note));
        });
    if (!read)
        return failure(read.error());
    for (BarOfClip &bar : bars)
        bar.bar = *makeClipBar(std::move(bar.bar));
    return bars;
}

Result<void> ClipTables::readBars(const RowFilter &filter, const std::function<void(BarOfClip)> &take)
{
    return readRows(
        m_session, selectSql<ClipBar>(filter.where() + " ORDER BY clip_id, bar_index"),
        [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            BarOfClip bar;
            takeValue(row, bar.bar.id);
            takeValue(row, bar.clip);
            takeValue(row, bar.index);
            takeFields(row, bar.bar);
            take(std::move(bar));
        });
}

Result<void> ClipTables::readNotes(const RowFilter &filter, const std::function<void(ClipBarId, Note)> &take)
{
    // In the order of the rows, which is nearly that of the bars.
    return readRows(
        m_session, selectSql<Note>(filter.where()), [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            Note note;
            ClipBarId bar;
            takeValue(row, note.id);
            takeValue(row, bar);
            takeFields(row, note);
            take(bar, std::move(note));
        });
}

Result<QHash<ClipId, int>> ClipTables::lengths()
{
    QHash<ClipId, int> lengths;
    const Result<void> read =
        readRows(m_session, "SELECT clip_id, count(*) FROM clip_bars GROUP BY clip_id", [&](Statement &row) {
            const ClipId clip(row.integer());
            lengths.insert(clip, static_cast<int>(row.integer()));
        });
    return read ? Result<QHash<ClipId, int>>(std::move(lengths)) : failure(read.error());
}

Result<QList<ClipId>> ClipTables::ids()
{
    QList<ClipId> ids;
    const Result<void> read = readRows(m_session, "SELECT id FROM clips ORDER BY id",
                                       [&](Statement &row) { ids.append(ClipId(row.integer())); });
    if (!read)
        return failure(read.error());
    return ids;
}

} // namespace barline
