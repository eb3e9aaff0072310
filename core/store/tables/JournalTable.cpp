#include "core/store/tables/JournalTable.h"

#include "core/base/Crc32.h"
#include "core/base/Logging.h"
#include "core/edit/EditCodec.h"
#include "core/store/tables/RowValues.h"
#include "core/store/tables/Rows.h"

namespace barline {

namespace {

const QByteArray kEntrySql =
    "SELECT e.seq, e.session, e.number, e.step, e.author, e.label, e.time, e.undo_of, u.session, u.number, "
    "e.content_by_id, e.crc, e.edit FROM edits e LEFT JOIN edits u ON u.seq = e.undo_of ";

/// Of all that a row holds.
qint64 checksumOf(const HistoryEntry &entry, qint64 undoOf, bool contentById, const QByteArray &blob)
{
    QByteArray bytes;
    for (const qint64 number : {entry.seq, entry.key.session, entry.key.number, entry.step,
                                entry.time.toMSecsSinceEpoch(), undoOf, qint64(contentById)})
        bytes += QByteArray::number(number) + ' ';
    return crc32(bytes + entry.author.toUtf8() + '\0' + entry.label.toUtf8() + '\0' + blob);
}

/// The entry of a row of kEntrySql. False where it is damaged; then only the seq counts.
bool takeEntry(Statement &row, HistoryEntry &entry)
{
    entry.seq = row.integer();
    entry.key.session = row.integer();
    entry.key.number = row.integer();
    entry.step = row.integer();
    entry.author = row.text();
    entry.label = row.text();
    entry.time = QDateTime::fromMSecsSinceEpoch(row.integer(), Qt::UTC);
    const qint64 undoOf = row.integer();
    entry.undoOf.session = row.integer();
    entry.undoOf.number = row.integer();
    entry.contentById = row.integer() != 0;
    const qint64 crc = row.integer();
    const QByteArray blob = row.bytes();
    Result<Edit> edit = EditCodec::decode(blob, &entry.contentSum);
    // Barline's first rows were summed up by their edit alone.
    if (!edit || (crc != checksumOf(entry, undoOf, entry.contentById, blob) && crc != crc32(blob))) {
        qCWarning(lcStore, "edit %lld in the journal is damaged", static_cast<long long>(entry.seq));
        return false;
    }
    entry.scope = scopeOf(*edit);
    entry.edit = std::move(*edit);
    return true;
}

} // namespace

Result<void> JournalTable::insert(const HistoryEntry &entry, qint64 seq, bool contentById, const QByteArray &blob)
{
    Result<qint64> undoOf = 0;
    if (entry.undoOf.isValid())
        undoOf = seqOf(entry.undoOf);
    if (!undoOf)
        return failure(undoOf.error());
    HistoryEntry numbered = entry;
    numbered.seq = seq;
    const qint64 crc = checksumOf(numbered, *undoOf, contentById, blob);
    return hitRow(m_session,
                  "INSERT INTO edits (seq, session, number, step, author, label, time, undo_of, content_by_id, crc, "
                  "edit) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                  [&](Statement &row) {
                      row.bind(seq).bind(entry.key.session).bind(entry.key.number).bind(entry.step);
                      row.bind(entry.author).bind(entry.label).bind(entry.time.toMSecsSinceEpoch());
                      if (*undoOf != 0)
                          row.bind(*undoOf);
                      else
                          row.bindNull();
                      row.bind(qint64(contentById)).bind(crc).bindBlob(blob);
                  });
}

Result<qint64> JournalTable::seqOf(EditKey key)
{
    qint64 seq = 0;
    const Result<void> read = readRows(
        m_session, "SELECT seq FROM edits WHERE session=? AND number=?",
        [&](Statement &row) { row.bind(key.session).bind(key.number); }, [&](Statement &row) { seq = row.integer(); });
    if (!read)
        return failure(read.error());
    return seq;
}

Result<JournalPart> JournalTable::last(int count)
{
    JournalPart part;
    const Result<void> read = readRows(
        m_session, kEntrySql + "ORDER BY e.seq DESC LIMIT ?", [&](Statement &row) { row.bind(qint64(count)); },
        [&](Statement &row) {
            if (part.damaged != 0)
                return;
            HistoryEntry entry;
            if (takeEntry(row, entry))
                part.entries.append(std::move(entry));
            else
                part.damaged = entry.seq;
        });
    if (!read)
        return failure(read.error());
    std::reverse(part.entries.begin(), part.entries.end());
    return part;
}

Result<QList<HistoryEntry>> JournalTable::after(qint64 afterSeq, int limit)
{
    QList<HistoryEntry> entries;
    bool isWhole = true;
    const Result<void> read = readRows(
        m_session, kEntrySql + "WHERE e.seq > ? ORDER BY e.seq LIMIT ?",
        [&](Statement &row) { row.bind(afterSeq).bind(qint64(limit)); },
        [&](Statement &row) {
            HistoryEntry entry;
            isWhole = isWhole && takeEntry(row, entry);
            if (isWhole)
                entries.append(std::move(entry));
        });
    if (!read)
        return failure(read.error());
    return entries;
}

Result<JournalPage> JournalTable::page(qint64 afterSeq, int limit)
{
    JournalPage page;
    const Result<void> read = readRows(
        m_session, kEntrySql + "WHERE e.seq > ? ORDER BY e.seq LIMIT ?",
        [&](Statement &row) { row.bind(afterSeq).bind(qint64(limit)); },
        [&](Statement &row) {
            HistoryEntry entry;
            const bool isWhole = takeEntry(row, entry);
            page.last = entry.seq;
            (isWhole ? page.entries : page.damaged).append(std::move(entry));
        });
    if (!read)
        return failure(read.error());
    return page;
}

Result<qint64> JournalTable::firstSeq()
{
    return m_session.readInteger("SELECT coalesce(min(seq), 0) FROM edits");
}

Result<int> JournalTable::removeUpTo(qint64 seq)
{
    return runRow(m_session, "DELETE FROM edits WHERE seq <= ?", [&](Statement &row) { row.bind(seq); });
}

Result<QList<JournalLine>> JournalTable::lines(qint64 afterSeq, int limit)
{
    QList<JournalLine> lines;
    const Result<QSqlQuery *> query = m_session.query(
        QStringLiteral("SELECT seq, time, author, label, undo_of FROM edits WHERE seq > ? ORDER BY seq LIMIT ?"),
        {afterSeq, limit});
    if (!query)
        return failure(query.error());
    while ((*query)->next()) {
        JournalLine line;
        line.seq = (*query)->value(0).toLongLong();
        line.time = QDateTime::fromMSecsSinceEpoch((*query)->value(1).toLongLong(), Qt::UTC);
        line.author = (*query)->value(2).toString();
        line.label = (*query)->value(3).toString();
        line.undoOf = (*query)->value(4).toLongLong();
        lines.append(line);
    }
    if (const Result<void> read = m_session.checkRead(**query); !read)
        return failure(read.error());
    return lines;
}

} // namespace barline
