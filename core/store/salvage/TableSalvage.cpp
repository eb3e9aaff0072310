#include "core/store/salvage/TableSalvage.h"

#include "core/store/DatabaseOpening.h"
#include "core/store/Integrity.h"
#include "core/store/Migrations.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"
#include "core/store/salvage/RangeReader.h"
#include "core/store/salvage/SchemaGraft.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QSet>
#include <QtEndian>

#include <array>
#include <sqlite3.h>

namespace barline {

namespace {

struct TableSalvageText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Salvage)
};

/// A table, and an index that names its rows: its columns with the row's id first and the owner's second.
struct SalvagedTable
{
    const char *name;
    const char *index = nullptr;
    const char *indexed = nullptr;
    const char *order = nullptr; ///< its first column
    bool canStandIn = false;     ///< what the index says is enough for a row that stands in for a lost one
    bool hasRowId = true;
};

// Owners come before what they own.
constexpr std::array kTables{
    SalvagedTable{"compositions", "compositions_by_name", "id,name", "name", true},
    SalvagedTable{"tempo_changes", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"meter_changes", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"key_changes", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"loops", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"markers", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"clips", "clips_by_name", "id,name", "name", true},
    SalvagedTable{"clip_bars", "sqlite_autoindex_clip_bars_1", "id,clip_id,bar_index", "clip_id", true},
    SalvagedTable{"notes", "notes_by_bar", "id,clip_bar_id", "clip_bar_id"},
    SalvagedTable{"tracks", "tracks_by_composition", "id,composition_id", "composition_id"},
    SalvagedTable{"clip_instances", "clip_instances_by_track", "id,track_id", "track_id"},
    SalvagedTable{"track_bars", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"bar_overrides", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"note_overrides", nullptr, nullptr, nullptr, false, false},
    SalvagedTable{"edits", "sqlite_autoindex_edits_1", "seq,session", "session"},
    SalvagedTable{"versions"},
};

struct Reference
{
    const char *table;
    const char *column;
    const char *owners;
};

constexpr std::array kReferences{
    Reference{"tempo_changes", "composition_id", "compositions"},
    Reference{"meter_changes", "composition_id", "compositions"},
    Reference{"key_changes", "composition_id", "compositions"},
    Reference{"loops", "composition_id", "compositions"},
    Reference{"markers", "composition_id", "compositions"},
    Reference{"clip_bars", "clip_id", "clips"},
    Reference{"notes", "clip_bar_id", "clip_bars"},
    Reference{"tracks", "composition_id", "compositions"},
    Reference{"clip_instances", "track_id", "tracks"},
    Reference{"clip_instances", "clip_id", "clips"},
    Reference{"track_bars", "instance_id", "clip_instances"},
    Reference{"track_bars", "clip_id", "clips"},
    Reference{"bar_overrides", "instance_id", "clip_instances"},
    Reference{"note_overrides", "instance_id", "clip_instances"},
};

/// The rows that a table's index names.
struct IndexedRows
{
    QMap<qint64, qint64> owners; ///< by the row's key
    bool isWhole = false;        ///< all of the index could be read
};

/// Reads the index alone, in its own order.
QByteArray indexSql(const SalvagedTable &table)
{
    return QByteArray("SELECT ") + table.indexed + " FROM " + table.name + " INDEXED BY " + table.index + " ORDER BY " +
           table.order;
}

class TableSalvage
{
public:
    TableSalvage(DatabaseConnection &source, DatabaseConnection &target, QString file, std::stop_token stop,
                 Progress progress)
        : m_source(source)
        , m_target(target)
        , m_file(std::move(file))
        , m_stop(std::move(stop))
        , m_progress(std::move(progress))
    {
        m_source.watch().follow(m_stop);
    }

    Result<TableLosses> run();

private:
    Result<void> copyTable(const SalvagedTable &table);
    IndexedRows readIndex(const SalvagedTable &table);
    Result<void> copyIndexed(const SalvagedTable &table, RangeReader &reader, const IndexedRows &named,
                             const QList<KeyRange> &unreadable);
    void copyRow(sqlite3_stmt *row, const SalvagedTable &table);
    Result<void> standIn(const SalvagedTable &table, QSet<qint64> lost);
    Result<void> dropDangling();
    Result<void> fillBars();
    Result<void> copyProjectRow();
    void add(const QString &message)
    {
        (m_isMusic ? m_losses.ofMusic : m_losses.ofOthers)
            .append({Finding::Severity::Error, m_file, 0, 0, {}, message, {}});
    }
    QByteArray columnsOf(const char *table);
    /// Then a table may be missing.
    bool isOlder();

    DatabaseConnection &m_source;
    DatabaseConnection &m_target;
    QString m_file;
    std::stop_token m_stop;
    Progress m_progress;
    TableLosses m_losses;
    QSet<qint64> m_copied; ///< of the table at hand
    qint64 m_rows = 0;
    int m_tables = 0;                 ///< that are done
    bool m_isMusic = true;            ///< what is at hand
    sqlite3_stmt *m_insert = nullptr; ///< of the table at hand
    Result<void> m_written;           ///< what kept a row from being written that was not the row's fault
};

QByteArray TableSalvage::columnsOf(const char *table)
{
    QByteArrayList columns;
    Result<Statement> info = m_target.statement(QByteArray("SELECT name FROM pragma_table_info('") + table + "')");
    while (info && info->next())
        columns.append(info->bytes());
    return columns.join(',');
}

bool TableSalvage::isOlder()
{
    return m_source.readInteger(SqlDialect::schemaVersion()).value_or(0) < Migrations::newest();
}

Result<TableLosses> TableSalvage::run()
{
    Result<void> done = m_target.execute("PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE");
    for (const SalvagedTable &table : kTables) {
        if (done)
            done = copyTable(table);
        ++m_tables;
    }
    if (done && m_rows == 0)
        done = failure(ErrorKind::Invalid, TableSalvageText::tr("Nothing can be read of %1.").arg(m_file));
    if (done)
        done = copyProjectRow();
    m_isMusic = true;
    if (done)
        done = dropDangling();
    if (done)
        done = fillBars();
    if (done)
        done = m_target.execute("COMMIT; PRAGMA foreign_keys=ON");
    if (!done)
        return failure(done.error());
    return m_losses;
}

Result<void> TableSalvage::copyTable(const SalvagedTable &table)
{
    m_copied.clear();
    m_isMusic = qstrcmp(table.name, "edits") != 0 && qstrcmp(table.name, "versions") != 0;
    const QByteArray columns = columnsOf(table.name);
    const QByteArray values = QByteArrayList(columns.count(',') + 1, "?").join(',');
    const QByteArray sql = QByteArray("INSERT INTO ") + table.name + " (" + columns + ") VALUES (" + values + ")";
    if (sqlite3_prepare_v2(m_target.handle(), sql.constData(), -1, &m_insert, nullptr) != SQLITE_OK)
        return failure(storeError(m_target.handle()));
    const IndexedRows named = readIndex(table);
    RangeReader reader(m_source, table.name, columns,
                       table.hasRowId ? RangeReader::Keys::Unique : RangeReader::Keys::Shared);
    // Apart, so that attempts beyond the last key do not use up those among the keys.
    constexpr qint64 kLargestKey = qint64(1) << 53;
    const qint64 last = named.owners.isEmpty() ? kLargestKey / 2 : named.owners.lastKey();
    const auto take = [&](sqlite3_stmt *row) {
        copyRow(row, table);
        const double share = std::min(1.0, double(sqlite3_column_int64(row, 0)) / double(std::max<qint64>(last, 1)));
        m_progress.setPercent(int(100 * (m_tables + share) / kTables.size()));
    };
    Result<QList<KeyRange>> unreadable = reader.read({0, last}, take, m_stop);
    if (unreadable) {
        const Result<QList<KeyRange>> beyond = reader.read({last + 1, kLargestKey}, take, m_stop);
        unreadable = beyond ? Result<QList<KeyRange>>(*unreadable + *beyond) : failure(beyond.error());
    }
    Result<void> done;
    if (m_stop.stop_requested())
        done = failure(cancelledError());
    else if (!unreadable && !isOlder())
        add(TableSalvageText::tr("Table %1 cannot be read at all.").arg(QLatin1String(table.name)));
    else if (unreadable)
        done = copyIndexed(table, reader, named, *unreadable);
    sqlite3_finalize(m_insert);
    m_insert = nullptr;
    return done ? m_written : done;
}

void TableSalvage::copyRow(sqlite3_stmt *row, const SalvagedTable &table)
{
    const qint64 key = sqlite3_column_int64(row, 0);
    if (table.hasRowId && m_copied.contains(key))
        return;
    for (int column = 0; column < sqlite3_column_count(row); ++column)
        sqlite3_bind_value(m_insert, column + 1, sqlite3_column_value(row, column));
    const int status = sqlite3_step(m_insert);
    const int code = sqlite3_extended_errcode(m_target.handle());
    sqlite3_reset(m_insert);
    if (status == SQLITE_DONE) {
        m_copied.insert(key);
        ++m_rows;
    } else if ((code & 0xff) != SQLITE_CONSTRAINT && (code & 0xff) != SQLITE_ERROR &&
               (code & 0xff) != SQLITE_MISMATCH) {
        m_written = failure(storeError(m_target.handle()));
    } else if (table.hasRowId || code != SQLITE_CONSTRAINT_PRIMARYKEY) {
        m_copied.insert(key);
        add(TableSalvageText::tr("Row %1 of table %2 holds what it may not and was left out.")
                .arg(key)
                .arg(QLatin1String(table.name)));
    }
}

IndexedRows TableSalvage::readIndex(const SalvagedTable &table)
{
    IndexedRows rows;
    if (!table.index)
        return rows;
    // From both ends, up to what cannot be read.
    for (const char *order : {"", " DESC"}) {
        Result<Statement> statement = m_source.statement(indexSql(table) + order);
        while (statement && statement->next()) {
            const qint64 id = statement->integer();
            rows.owners.insert(id, statement->integer());
        }
        rows.isWhole = statement && statement->finish();
        if (rows.isWhole)
            break;
    }
    return rows;
}

Result<void> TableSalvage::copyIndexed(const SalvagedTable &table, RangeReader &reader, const IndexedRows &named,
                                       const QList<KeyRange> &unreadable)
{
    QSet<qint64> lost;
    for (auto row = named.owners.cbegin(); row != named.owners.cend(); ++row) {
        const qint64 id = row.key();
        if (m_copied.contains(id))
            continue;
        const Result<QList<KeyRange>> again = reader.read(
            {id, id}, [&](sqlite3_stmt *found) { copyRow(found, table); }, m_stop);
        if (!again)
            return failure(again.error());
        if (m_copied.contains(id))
            continue;
        lost.insert(id);
        m_losses.rows.append({QLatin1String(table.name), id, *row, false});
    }
    if (table.canStandIn && named.isWhole) {
        if (const Result<void> done = standIn(table, lost); !done)
            return done;
    }
    for (const KeyRange &stretch : unreadable) {
        if (!named.isWhole)
            add(TableSalvageText::tr("Rows %1 to %2 of table %3 cannot be read.")
                    .arg(stretch.first)
                    .arg(stretch.last)
                    .arg(QLatin1String(table.name)));
    }
    return {};
}

Result<void> TableSalvage::standIn(const SalvagedTable &table, QSet<qint64> lost)
{
    if (lost.isEmpty())
        return {};
    const QByteArray columns = table.indexed;
    Result<Statement> insert =
        m_target.statement(QByteArray("INSERT INTO ") + table.name + " (" + columns + ") VALUES (" +
                           QByteArrayList(columns.count(',') + 1, "?").join(',') + ")");
    Result<Statement> index = m_source.statement(indexSql(table));
    if (!insert || !index)
        return failure(insert ? index.error() : insert.error());
    while (index->next()) {
        const qint64 id = index->integer();
        if (!lost.remove(id))
            continue;
        insert->bind(id);
        if (columns.count(',') == 1)
            insert->bindText(index->bytes());
        else
            insert->bind(index->integer()).bind(index->integer());
        if (const Result<int> inserted = insert->runAgain(); !inserted)
            return failure(inserted.error());
        for (LostRow &row : m_losses.rows)
            row.isStoodIn = row.isStoodIn || (row.id == id && row.table == QLatin1String(table.name));
        ++m_rows;
    }
    return {};
}

Result<void> TableSalvage::dropDangling()
{
    for (const Reference &reference : kReferences) {
        const QByteArray sql = QByteArray("DELETE FROM ") + reference.table + " WHERE " + reference.column +
                               " NOT IN (SELECT id FROM " + reference.owners + ")";
        Result<Statement> statement = m_target.statement(sql);
        const Result<int> dropped = statement ? statement->run() : failure(statement.error());
        if (!dropped)
            return failure(dropped.error());
        if (*dropped > 0)
            add(TableSalvageText::tr("%1 rows of table %2 were dropped: what they belong to in table %3 is gone.")
                    .arg(*dropped)
                    .arg(QLatin1String(reference.table), QLatin1String(reference.owners)));
    }
    return {};
}

Result<void> TableSalvage::copyProjectRow()
{
    Result<Statement> source = m_source.statement("SELECT uid, seq, next_id, created FROM project");
    if (source && source->next()) {
        Result<Statement> update = m_target.statement("UPDATE project SET uid=?, seq=?, next_id=?, created=?");
        if (!update)
            return failure(update.error());
        update->bind(source->text()).bind(source->integer());
        update->bind(source->integer()).bind(source->integer());
        if (const Result<int> updated = update->run(); !updated)
            return failure(updated.error());
    } else {
        add(TableSalvageText::tr("The project's own row cannot be read; it gets a new identity."));
    }
    // Whatever it says, no number is given twice.
    return m_target.execute("UPDATE project SET seq = max(seq, (SELECT coalesce(max(seq), 0) FROM edits)), next_id = "
                            "max(next_id, (SELECT coalesce(max(id), 0) + 1 FROM (SELECT id FROM clips UNION ALL "
                            "SELECT id FROM clip_bars UNION ALL SELECT id FROM notes UNION ALL SELECT id FROM "
                            "compositions UNION ALL SELECT id FROM tracks UNION ALL SELECT id FROM clip_instances)))");
}

Result<void> TableSalvage::fillBars()
{
    struct Hole
    {
        qint64 clip = 0;
        qint64 bar = 0;
        QString name;
    };
    QList<Hole> holes;
    Result<Statement> bars =
        m_target.statement("SELECT b.clip_id, b.bar_index, c.name FROM clip_bars b JOIN clips c ON "
                           "c.id = b.clip_id ORDER BY b.clip_id, b.bar_index");
    if (!bars)
        return failure(bars.error());
    Hole expected;
    while (bars->next()) {
        const qint64 clip = bars->integer();
        const qint64 bar = bars->integer();
        if (clip != expected.clip)
            expected = {clip, 0, bars->text()};
        for (; expected.bar < bar; ++expected.bar)
            holes.append(expected);
        expected.bar = bar + 1;
    }
    if (const Result<void> read = bars->finish(); !read)
        return read;
    for (const Hole &hole : holes) {
        Result<Statement> insert =
            m_target.statement("INSERT INTO clip_bars (id, clip_id, bar_index) SELECT next_id, ?, ? FROM project");
        if (!insert)
            return failure(insert.error());
        insert->bind(hole.clip).bind(hole.bar);
        if (const Result<int> inserted = insert->run(); !inserted)
            return failure(inserted.error());
        if (const Result<void> counted = m_target.execute("UPDATE project SET next_id = next_id + 1"); !counted)
            return counted;
        add(TableSalvageText::tr("Bar %1 of clip “%2” is lost; it is empty now.").arg(hole.bar + 1).arg(hole.name));
    }
    return {};
}

/// Gives a file that was cut off its length again, without which SQLite reads none of it.
void padToItsSize(const QString &path)
{
    constexpr int kHeader = 100;
    constexpr int kPageSizeAt = 16;
    constexpr int kPagesAt = 28;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray header = file.read(kHeader);
    if (header.size() < kHeader)
        return;
    const qint64 stored = qFromBigEndian<quint16>(header.constData() + kPageSizeAt);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const qint64 size = pageSize * qFromBigEndian<quint32>(header.constData() + kPagesAt);
    constexpr qint64 kLargest = qint64(64) << 30;
    if (file.size() < size && size < kLargest)
        file.resize(size);
}

} // namespace

Result<TableLosses> salvageTables(const QString &source, const QString &target, const QString &file,
                                  std::stop_token stop, const Progress &progress)
{
    DatabaseLocation location;
    location.path = target;
    location.create = true;
    padToItsSize(source);
    if (const Result<void> grafted = graftSchemaWhereUnreadable(source); !grafted)
        return failure(grafted.error());
    const auto from = DatabaseConnection::connect(source, DatabaseConnection::Mode::ReadWrite);
    const Result<int> version = from ? Migrations::versionOf(**from) : failure(from.error());
    if (!version && (version.error().kind() == ErrorKind::Invalid || meansDamage(version.error())))
        return failure(
            ErrorKind::Invalid,
            TableSalvageText::tr("%1 is no Barline project, or too much of it is damaged: nothing can be read. "
                                 "Open a backup of it.")
                .arg(file));
    if (!version)
        return failure(version.error());
    if (*version > Migrations::newest())
        return failure(ErrorKind::Unavailable,
                       TableSalvageText::tr("%1 was made by a newer Barline. Update Barline to salvage it.").arg(file));
    const Result<OpenedDatabase> to = openDatabase(location);
    if (!to)
        return failure(to.error());
    Result<TableLosses> losses = TableSalvage(**from, *to->connection, file, std::move(stop), progress).run();
    if (losses)
        to->connection->putAway();
    return losses;
}

} // namespace barline
