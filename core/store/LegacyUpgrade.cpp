#include "core/store/LegacyUpgrade.h"

#include "core/store/Migrations.h"
#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"
#include "core/store/legacy/LegacyCompositions.h"
#include "core/store/tables/ProjectTable.h"

#include <QDir>

namespace barline {

namespace {

// The keys that the DSL gives meaning at each kind of object; an extra column of that name gets another.
constexpr const char *kClipKeys = "clip_id name style tags track_name uid length_bars meter bars notes";
constexpr const char *kBarKeys =
    "bar_index meter velocity_curve cc_lanes pitch_bend_curve aftertouch_curve pedal_events "
    "metadata";
constexpr const char *kNoteKeys =
    "pitch start_beat duration_beats is_rest velocity articulation muted dynamics expression "
    "semantics id";
constexpr const char *kCompositionKeys =
    "name ticks_per_quarter uid tempo_map meter_map key_map tracks loops markers clip_library";
constexpr const char *kTrackKeys = "instrument name volume pan muted soloed color clips";
constexpr const char *kTrackBarKeys = "bar_index clip_id clip_bar_index";

/// Whether the tables are there, each with a column that only it has.
Result<bool> hasLegacyTables(DatabaseConnection &connection)
{
    constexpr std::array<std::array<const char *, 2>, 6> kMarks{{{"clips", "track_name"},
                                                                 {"clip_bars", "bar_index"},
                                                                 {"notes", "start_beat"},
                                                                 {"compositions", "tempo_bpm"},
                                                                 {"tracks", "composition_id"},
                                                                 {"track_bars", "clip_bar_index"}}};
    for (const auto &[table, column] : kMarks) {
        const Result<QSqlQuery *> query =
            connection.query(QStringLiteral("SELECT count(*) FROM pragma_table_info(?) WHERE lower(name) = ?"),
                             {QLatin1String(table), QLatin1String(column)});
        if (!query)
            return failure(query.error());
        if (!(*query)->next() || (*query)->value(0).toInt() != 1)
            return false;
    }
    return true;
}

Result<qint64> largestId(DatabaseConnection &connection)
{
    qint64 largest = 0;
    for (const char *table : {"clips", "clip_bars", "notes", "compositions", "tracks", "track_bars"}) {
        // Text sorts after all numbers; what is no usable id gets a new one.
        const Result<qint64> most =
            connection.readInteger(QByteArray("SELECT max(id) FROM ") + table +
                                   " WHERE typeof(id) = 'integer' AND id < " + QByteArray::number(LegacyIds::kMost));
        if (!most)
            return most;
        largest = std::max(largest, *most);
    }
    return largest;
}

Result<LegacyContent> readContent(DatabaseConnection &connection, const QString &path, std::stop_token stop)
{
    const Result<qint64> largest = largestId(connection);
    if (!largest)
        return failure(largest.error());
    LegacyIds ids(*largest);
    LegacyProblems problems(path);
    LegacyContent content;
    const auto read = [&](const char *table, const char *keys, auto &&take) -> Result<void> {
        if (stop.stop_requested())
            return failure(cancelledError());
        return readLegacyTable(connection, QLatin1String(table), QString::fromLatin1(keys).split(QLatin1Char(' ')),
                               problems, take);
    };
    LegacyClips clips(ids);
    Result<void> done = read("clips", kClipKeys, [&](LegacyRow &row) { clips.takeClip(row); });
    if (done)
        done = read("clip_bars", kBarKeys, [&](LegacyRow &row) { clips.takeBar(row); });
    if (done)
        done = read("notes", kNoteKeys, [&](LegacyRow &row) { clips.takeNote(row); });
    if (!done)
        return failure(done.error());
    content.edit.clips.added = clips.finish();
    LegacyCompositions compositions(ids, clips);
    done = read("compositions", kCompositionKeys, [&](LegacyRow &row) { compositions.takeComposition(row); });
    if (done)
        done = read("tracks", kTrackKeys, [&](LegacyRow &row) { compositions.takeTrack(row); });
    if (done)
        done = read("track_bars", kTrackBarKeys, [&](LegacyRow &row) { compositions.takeTrackBar(row); });
    if (!done)
        return failure(done.error());
    content.edit.compositions.added = compositions.finish();
    content.findings = problems.take();
    content.nextId = ids.next();
    return content;
}

} // namespace

Result<std::optional<LegacyContent>> readLegacy(const QString &path, std::stop_token stop)
{
    const Result<std::unique_ptr<FilesCopy>> copy = FilesCopy::take(path, QDir::tempPath());
    if (!copy)
        return failure(copy.error());
    const auto connection = DatabaseConnection::connect((*copy)->path(), DatabaseConnection::Mode::ReadWrite);
    if (!connection)
        return failure(connection.error());
    const Result<qint64> application = (*connection)->readInteger(SqlDialect::applicationId());
    if (!application)
        return failure(application.error());
    const Result<bool> isLegacy = hasLegacyTables(**connection);
    if (!isLegacy)
        return failure(isLegacy.error());
    if (*application == Migrations::kApplicationId || !*isLegacy)
        return std::optional<LegacyContent>();
    Result<LegacyContent> content = readContent(**connection, path, stop);
    if (!content)
        return failure(content.error());
    return std::optional(std::move(*content));
}

Result<void> reserveLegacyIds(Session &session, const LegacyContent &content)
{
    return ProjectTable(session).keepId(content.nextId - 1);
}

} // namespace barline
