#include "core/format/dsl/DslWriter.h"
#include "core/store/DatabaseConnection.h"
#include "core/store/Migrations.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace barline;
using barline::test::RandomProject;

namespace {

/// A column of which a document speaks otherwise than by a key of the column's name: by `key`, or not at all.
struct Column
{
    const char *table;
    const char *name;
    const char *key; ///< null: documents do not say it
    const char *why;
};

constexpr const char *kInsteadOfUnits = "documents count in beats";
constexpr const char *kUnknownKeys = "holds the keys of documents that Barline does not know";
constexpr const char *kOfTheFile = "of the project file alone";
constexpr const char *kByPlace = "documents say it by where a thing stands";

constexpr Column kColumns[] = {
    {"compositions", "id", nullptr, kOfTheFile},
    {"compositions", "root_extras", nullptr, kUnknownKeys},
    {"compositions", "extras", nullptr, kUnknownKeys},
    {"compositions", "revision", nullptr, kOfTheFile},
    {"compositions", "tempo_bpm", nullptr, "mirrors tempo_changes at bar 1"},
    // Where a copy came from says something only beside what it was copied from: docs/store.md, "Copies".
    {"compositions", "source_uid", nullptr, kOfTheFile},
    {"compositions", "source_revision", nullptr, kOfTheFile},
    {"tempo_changes", "composition_id", nullptr, kByPlace},
    {"tempo_changes", "position", nullptr, kByPlace},
    {"tempo_changes", "beat_tick", "beat", kInsteadOfUnits},
    {"tempo_changes", "extras", nullptr, kUnknownKeys},
    {"meter_changes", "composition_id", nullptr, kByPlace},
    {"meter_changes", "position", nullptr, kByPlace},
    {"meter_changes", "meter_numerator", "numerator", ""},
    {"meter_changes", "meter_denominator", "denominator", ""},
    {"meter_changes", "extras", nullptr, kUnknownKeys},
    {"key_changes", "composition_id", nullptr, kByPlace},
    {"key_changes", "position", nullptr, kByPlace},
    {"key_changes", "beat_tick", "beat", kInsteadOfUnits},
    {"key_changes", "extras", nullptr, kUnknownKeys},
    {"loops", "composition_id", nullptr, kByPlace},
    {"loops", "position", nullptr, kByPlace},
    {"loops", "extras", nullptr, kUnknownKeys},
    {"markers", "composition_id", nullptr, kByPlace},
    {"markers", "position", nullptr, kByPlace},
    {"markers", "beat_tick", "beat", kInsteadOfUnits},
    {"markers", "extras", nullptr, kUnknownKeys},
    {"clips", "id", "clip_id", ""},
    {"clips", "meter_numerator", "meter", ""},
    {"clips", "meter_denominator", "meter", ""},
    {"clips", "home_composition_id", nullptr, kByPlace},
    {"clips", "sort_order", nullptr, kByPlace},
    {"clips", "extras", nullptr, kUnknownKeys},
    {"clips", "revision", nullptr, kOfTheFile},
    {"clips", "source_uid", nullptr, kOfTheFile},
    {"clips", "source_revision", nullptr, kOfTheFile},
    {"clip_bars", "id", nullptr, kOfTheFile},
    {"clip_bars", "clip_id", nullptr, kByPlace},
    {"clip_bars", "meter_numerator", "meter", ""},
    {"clip_bars", "meter_denominator", "meter", ""},
    {"clip_bars", "cc", "cc_lanes", ""},
    {"clip_bars", "extras", nullptr, kUnknownKeys},
    {"notes", "clip_bar_id", nullptr, kByPlace},
    {"notes", "start_tick", "start_beat", kInsteadOfUnits},
    {"notes", "duration_tick", "duration_beats", kInsteadOfUnits},
    {"notes", "extras", nullptr, kUnknownKeys},
    {"tracks", "id", nullptr, kOfTheFile},
    {"tracks", "composition_id", nullptr, kByPlace},
    {"tracks", "sort_order", nullptr, kByPlace},
    {"tracks", "document_key", nullptr, "is the track's own key"},
    {"tracks", "instrument_name", "name", ""},
    {"tracks", "instrument_extras", nullptr, kUnknownKeys},
    {"tracks", "extras", nullptr, kUnknownKeys},
    {"clip_instances", "id", nullptr, kOfTheFile},
    {"clip_instances", "track_id", nullptr, kByPlace},
    {"clip_instances", "sort_order", nullptr, kByPlace},
    {"clip_instances", "extras", nullptr, kUnknownKeys},
    {"track_bars", "instance_id", nullptr, kByPlace},
    {"track_bars", "own_bar", "bar_index", ""},
    {"track_bars", "extras", nullptr, kUnknownKeys},
    {"bar_overrides", "instance_id", nullptr, kByPlace},
    {"bar_overrides", "own_bar", "bar_index", ""},
    {"bar_overrides", "cc", "cc_lanes", ""},
    {"bar_overrides", "extras", nullptr, kUnknownKeys},
    {"note_overrides", "instance_id", nullptr, kByPlace},
    {"note_overrides", "own_bar", "bar_index", ""},
    {"note_overrides", "note_id", "note", ""},
    {"note_overrides", "kind", "removed", "likewise `changed` and `added`"},
    {"note_overrides", "fields", "changed", "the keys that are in it"},
    {"note_overrides", "value_id", nullptr, kOfTheFile},
    {"note_overrides", "start_tick", "start_beat", kInsteadOfUnits},
    {"note_overrides", "duration_tick", "duration_beats", kInsteadOfUnits},
    {"note_overrides", "value_extras", nullptr, kUnknownKeys},
    {"note_overrides", "extras", nullptr, kUnknownKeys},
    {"note_overrides", "changed_extras", nullptr, kUnknownKeys},
};

/// Which table the objects under a key of a table's object lie in.
struct Route
{
    const char *table;
    const char *key;
    const char *to;
};

constexpr Route kRoutes[] = {
    {"compositions", "tempo_map", "tempo_changes"},
    {"compositions", "meter_map", "meter_changes"},
    {"compositions", "key_map", "key_changes"},
    {"compositions", "loops", "loops"},
    {"compositions", "markers", "markers"},
    {"compositions", "tracks", "every track"},
    {"compositions", "clip_library", "clips"},
    {"tracks", "instrument", "tracks"},
    {"tracks", "clips", "clip_instances"},
    {"clip_instances", "bars", "track_bars"},
    {"clip_instances", "bar_overrides", "bar_overrides"},
    {"clip_instances", "note_overrides", "note_overrides"},
    {"note_overrides", "changed", "note_overrides"},
    {"note_overrides", "added", "note_overrides"},
    {"note_overrides", "expression", "note_overrides"},
    {"note_overrides", "semantics", "note_overrides"},
    {"clips", "bars", "clip_bars"},
    {"clips", "notes", "notes"},
    {"notes", "expression", "notes"},
    {"notes", "semantics", "notes"},
};

using Names = QSet<QString>;

void collectKeys(const QJsonValue &value, const QString &table, QHash<QString, Names> &keys)
{
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            collectKeys(each, table, keys);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (table == QLatin1String("every track")) {
            collectKeys(*member, QStringLiteral("tracks"), keys);
            continue;
        }
        keys[table].insert(member.key());
        for (const Route &route : kRoutes) {
            if (table == QLatin1String(route.table) && member.key() == QLatin1String(route.key))
                collectKeys(*member, QLatin1String(route.to), keys);
        }
    }
}

/// All keys that the writer gives the objects of each table.
QHash<QString, Names> writtenKeys()
{
    QHash<QString, Names> keys;
    for (int i = 0; i < 30; ++i) {
        RandomProject random;
        Project project = random.project();
        for (const CompositionPtr &each : Project(project).compositions) {
            // What random projects do not have.
            Composition composition = *each;
            const Ticks beat = Ticks::beats(1);
            composition.keys.append({BarNumber(99), beat, QStringLiteral("A"), Mode::Minor, {}});
            composition.markers.append({BarNumber(99), beat, QStringLiteral("End"), QStringLiteral("red"), 2, {}});
            project.compositions.set(std::make_shared<const Composition>(composition));
            const QByteArray written = writeProject(project, composition.id);
            const QJsonObject root = QJsonDocument::fromJson(written).object();
            collectKeys(root.value(QLatin1String("project")), QStringLiteral("compositions"), keys);
        }
    }
    return keys;
}

const Column *findColumn(const QString &table, const QString &name)
{
    for (const Column &column : kColumns) {
        if (table == QLatin1String(column.table) && name == QLatin1String(column.name))
            return &column;
    }
    return nullptr;
}

} // namespace

/// DESIGN.md, 2: what the tables of the music hold, documents say; what they do not, stands above.
class tst_ColumnsAndKeys : public QObject
{
    Q_OBJECT

private slots:
    void holdTheSame()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new.barline"));
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        const auto connection = DatabaseConnection::connect(path, DatabaseConnection::Mode::ReadWrite);
        QVERIFY(connection && Migrations::run(**connection));
        const QHash<QString, Names> keys = writtenKeys();
        QSet<const Column *> seen;
        Result<Statement> columns =
            (*connection)
                ->statement(
                    "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' "
                    "AND "
                    "m.name NOT IN ('project', 'clip_tags', 'edits', 'versions') AND m.name NOT LIKE 'sqlite%'");
        int count = 0;
        for (; columns && columns->next(); ++count) {
            const QString table = columns->text();
            const QString name = columns->text();
            const Column *otherwise = findColumn(table, name);
            seen.insert(otherwise);
            const QString key = otherwise ? QString::fromUtf8(otherwise->key) : name;
            const QString what = table + QLatin1Char('.') + name;
            if (key.isEmpty())
                QVERIFY2(!keys.value(table).contains(name), qPrintable(what + QStringLiteral(" is written after all")));
            else
                QVERIFY2(keys.value(table).contains(key), qPrintable(what + QStringLiteral(" is not written")));
        }
        QVERIFY(columns && count > 100);
        for (const Column &column : kColumns)
            QVERIFY2(seen.contains(&column), qPrintable(QString::fromUtf8(column.name)));
    }
};

BARLINE_TEST(tst_ColumnsAndKeys)
#include "tst_ColumnsAndKeys.moc"
