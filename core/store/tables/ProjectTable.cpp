#include "core/store/tables/ProjectTable.h"

#include "core/store/SqlDialect.h"
#include "core/store/tables/Rows.h"

namespace barline {

Result<QString> ProjectTable::uid()
{
    QString uid;
    const Result<void> read = readRows(m_session, "SELECT uid FROM project", [&](Statement &row) { uid = row.text(); });
    if (!read)
        return failure(read.error());
    return uid;
}

Result<qint64> ProjectTable::seq()
{
    return m_session.readInteger("SELECT seq FROM project");
}

Result<qint64> ProjectTable::nextSeq()
{
    return m_session.readInteger("UPDATE project SET seq = seq + 1 RETURNING seq");
}

Result<qint64> ProjectTable::reserveIds(qint64 count)
{
    qint64 first = 0;
    const Result<void> read = readRows(
        m_session, "UPDATE project SET next_id = next_id + ? RETURNING next_id",
        [&](Statement &row) { row.bind(count); }, [&](Statement &row) { first = row.integer() - count; });
    if (!read)
        return failure(read.error());
    return first;
}

Result<void> ProjectTable::keepId(qint64 id)
{
    const Result<int> kept = runRow(m_session, "UPDATE project SET next_id = ? WHERE next_id <= ?",
                                    [&](Statement &row) { row.bind(id + 1).bind(id); });
    return kept ? Result<void>() : failure(kept.error());
}

Result<ProjectInfo> ProjectTable::info()
{
    ProjectInfo info;
    qint64 version = 0;
    const std::pair<QByteArray, qint64 *> counts[] = {
        {SqlDialect::schemaVersion(), &version},     {"SELECT count(*) FROM tracks", &info.tracks},
        {"SELECT count(*) FROM clips", &info.clips}, {"SELECT count(*) FROM notes WHERE is_rest = 0", &info.notes},
        {"SELECT count(*) FROM edits", &info.edits}, {"SELECT count(*) FROM versions", &info.versions},
        {SqlDialect::bytesOfFile(), &info.bytes},    {SqlDialect::unusedBytesOfFile(), &info.unused},
    };
    for (const auto &[sql, into] : counts) {
        const Result<qint64> value = m_session.readInteger(sql);
        if (!value)
            return failure(value.error());
        *into = *value;
    }
    info.schemaVersion = static_cast<int>(version);
    const Result<QSqlQuery *> query = m_session.query(QStringLiteral(
        "SELECT c.id, c.name, c.tempo_bpm, (SELECT count(*) FROM tracks t WHERE t.composition_id = c.id), "
        "max(1, coalesce((SELECT max(i.start_bar + i.length_bars) FROM clip_instances i JOIN tracks t ON t.id = "
        "i.track_id WHERE t.composition_id = c.id), 2) - 1, "
        "coalesce((SELECT max(l.start_bar + l.length_bars) FROM loops l WHERE l.composition_id = c.id), 2) - 1, "
        "coalesce((SELECT max(m.bar + coalesce(m.length_bars, 0)) FROM markers m WHERE m.composition_id = c.id), 2) - "
        "1), "
        "(SELECT count(*) FROM notes n JOIN clip_bars b ON b.id = n.clip_bar_id WHERE n.is_rest = 0 AND b.clip_id IN "
        "(SELECT i.clip_id FROM clip_instances i JOIN tracks t ON t.id = i.track_id WHERE t.composition_id = c.id "
        "UNION SELECT r.clip_id FROM track_bars r JOIN clip_instances i ON i.id = r.instance_id JOIN tracks t ON t.id "
        "= i.track_id WHERE t.composition_id = c.id)) FROM compositions c ORDER BY c.id"));
    if (!query)
        return failure(query.error());
    while ((*query)->next()) {
        CompositionInfo composition;
        composition.id = CompositionId((*query)->value(0).toLongLong());
        composition.name = (*query)->value(1).toString();
        composition.tempo = (*query)->value(2).toDouble();
        composition.tracks = (*query)->value(3).toInt();
        composition.bars = (*query)->value(4).toInt();
        composition.notes = (*query)->value(5).toLongLong();
        info.compositions.append(composition);
    }
    if (const Result<void> done = m_session.checkRead(**query); !done)
        return failure(done.error());
    return info;
}

} // namespace barline
