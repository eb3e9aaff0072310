#include "core/store/tables/VersionTable.h"

#include "core/base/Crc32.h"
#include "core/edit/Apply.h"
#include "core/edit/Difference.h"
#include "core/edit/EditCodec.h"
#include "core/store/tables/Rows.h"

#include <QCoreApplication>

namespace barline {

QByteArray encodedVersion(const Project &project)
{
    return EditCodec::encode(difference({}, project));
}

Result<qint64> VersionTable::insert(const NamedVersion &version, const QByteArray &content)
{
    qint64 id = 0;
    const Result<void> inserted = readRows(
        m_session, "INSERT INTO versions (name, author, time, seq, crc, content) VALUES (?,?,?,?,?,?) RETURNING id",
        [&](Statement &row) {
            row.bind(version.name).bind(version.author).bind(version.time.toMSecsSinceEpoch()).bind(version.seq);
            row.bind(qint64(crc32(content))).bindBlob(content);
        },
        [&](Statement &row) { id = row.integer(); });
    if (!inserted)
        return failure(inserted.error());
    return id;
}

Result<QList<NamedVersion>> VersionTable::all()
{
    QList<NamedVersion> versions;
    const Result<void> read =
        readRows(m_session, "SELECT id, name, author, time, seq FROM versions ORDER BY id DESC", [&](Statement &row) {
            NamedVersion version;
            version.id = row.integer();
            version.name = row.text();
            version.author = row.text();
            version.time = QDateTime::fromMSecsSinceEpoch(row.integer(), Qt::UTC);
            version.seq = row.integer();
            versions.append(version);
        });
    if (!read)
        return failure(read.error());
    return versions;
}

Result<Project> VersionTable::content(qint64 id)
{
    QByteArray content;
    qint64 crc = -1;
    const Result<void> read = readRows(
        m_session, "SELECT crc, content FROM versions WHERE id=?", [&](Statement &row) { row.bind(id); },
        [&](Statement &row) {
            crc = row.integer();
            content = row.bytes();
        });
    if (!read)
        return failure(read.error());
    if (crc < 0)
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("barline::Store", "This version is no longer in the project."));
    const Error damaged(ErrorKind::Storage,
                        QCoreApplication::translate("barline::Store", "This version is damaged in the file and cannot "
                                                                      "be opened."));
    const Result<Edit> edit = EditCodec::decode(content);
    if (!edit || crc != crc32(content))
        return failure(damaged);
    Result<Applied> applied = apply({}, *edit);
    if (!applied)
        return failure(damaged);
    return std::move(applied->project);
}

Result<void> VersionTable::remove(qint64 id)
{
    return hitRow(m_session, "DELETE FROM versions WHERE id=?", [&](Statement &row) { row.bind(id); });
}

} // namespace barline
