#include "core/service/ClipService.h"
#include "core/service/CompositionService.h"
#include "core/service/ExportService.h"
#include "core/service/ProjectService.h"
#include "tests/app/cli/Program.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QJsonArray>

using namespace barline;
using namespace barline::test;

namespace {

const char *const kBass = R"({"clip_id": 9, "name": "Walking Bass", "tags": ["swing", "slow"], "bars": [
    {"bar_index": 0, "notes": [{"absolute_pitch": 36, "start": 0, "duration": 1},
                               {"absolute_pitch": 38, "start": 2, "duration": 1}]}]})";

QJsonObject object(std::initializer_list<std::pair<const char *, QJsonValue>> pairs)
{
    QJsonObject made;
    for (const auto &[key, value] : pairs)
        made.insert(QLatin1String(key), value);
    return made;
}

// What the services answer, as formats/CLI.md writes it.

QJsonObject jsonOf(const ImportReport &report)
{
    QJsonArray compositions;
    for (const ImportedComposition &each : report.compositions)
        compositions.append(object({{"id", each.id.value()}, {"name", each.name}}));
    QJsonArray clips;
    for (const ImportedClip &each : report.clips)
        clips.append(object({{"id", each.id.value()}, {"name", each.name}, {"document_id", each.documentId}}));
    return object({{"compositions", compositions}, {"clips", clips}, {"warnings", QJsonArray()}});
}

QJsonObject jsonOf(const PageOf<Clip> &clips, const PageOf<Composition> &compositions)
{
    QJsonArray clipList;
    for (const Clip &each : clips.items)
        clipList.append(object({{"id", each.id.value()},
                                {"name", each.name},
                                {"tags", QJsonArray::fromStringList(each.tags)},
                                {"meter", each.meter.toString()}}));
    QJsonArray songs;
    for (const Composition &each : compositions.items)
        songs.append(
            object({{"id", each.id.value()}, {"name", each.name}, {"tempo_bpm", each.tempos.constFirst().bpm}}));
    return object({{"clips", clipList}, {"compositions", songs}});
}

QJsonObject jsonOf(const ProjectInfo &info)
{
    QJsonArray songs;
    for (const CompositionInfo &each : info.compositions)
        songs.append(object({{"id", each.id.value()},
                             {"name", each.name},
                             {"bars", each.bars},
                             {"tracks", each.tracks},
                             {"notes", each.notes},
                             {"tempo_bpm", each.tempo}}));
    return object({{"schema_version", info.schemaVersion},
                   {"compositions", songs},
                   {"clips", info.clips},
                   {"notes", info.notes},
                   {"edits", info.edits}});
}

/// Takes the value of each step in turn; the first that fails ends the coroutine.
#define STEP(name, task)                                                                                               \
    auto name##Task = task;                                                                                            \
    const auto name = co_await name##Task;                                                                             \
    if (!name)                                                                                                         \
        co_return failure(name.error());

/// All that the command line is asked below, by an agent in one coroutine.
QCoro::Task<Result<QList<QJsonObject>>> askServices(QString path)
{
    QList<QJsonObject> answers;
    DatabaseLocation location;
    location.path = path;
    location.create = true;
    auto opening = Database::open(location);
    Result<std::unique_ptr<Database>> database = co_await opening;
    if (!database)
        co_return failure(database.error());
    EditAuthor author(QStringLiteral("ann"), newSessionNumber());
    CompositionService songs(**database, author);
    ClipService clips(**database, author);

    STEP(song, songs.createCompositionFromDsl(smallSong()))
    answers.append(jsonOf(*song));
    STEP(bass, clips.createClipFromDsl(kBass))
    answers.append(jsonOf(*bass));
    STEP(allClips, clips.listAllClips())
    STEP(allSongs, songs.listAllCompositions())
    answers.append(jsonOf(*allClips, *allSongs));
    const QStringList tags{QStringLiteral("slow"), QStringLiteral("swing")};
    STEP(tagged, clips.findClipsByTags(tags))
    answers.append(jsonOf(*tagged, {}));
    STEP(namedClips, clips.findClipsByName(QStringLiteral("%a%")))
    STEP(namedSongs, songs.findCompositionsByName(QStringLiteral("%a%")))
    answers.append(jsonOf(*namedClips, *namedSongs));
    STEP(playedClips, clips.findClipsByTempo(90, 100))
    STEP(playedSongs, songs.findCompositionsByTempo(90, 100))
    answers.append(jsonOf(*playedClips, *playedSongs));
    STEP(closed, (*database)->close())

    STEP(statistics, ProjectService::statistics(path))
    answers.append(jsonOf(statistics->info));
    STEP(checked, ProjectService::check(path))
    answers.append(object({{"findings", checked->size()}}));
    STEP(salvaged, ProjectService::salvage(path, path + QStringLiteral(".salvaged")))
    answers.append(object({{"findings", salvaged->size()}}));
    co_return answers;
}

#undef STEP

} // namespace

/// What the services answer a coroutine, a test, and the command line is the same.
class tst_ServiceCalls : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_program.init();
        QVERIFY(m_program.write("song.json", smallSong()));
        QVERIFY(m_program.write("bass.json", kBass));
    }

    void answerACoroutineAsTheCommandLine()
    {
        const auto services = QCoro::waitFor(askServices(m_program.path("services.barline")));
        QVERIFY2(services, services ? "" : qPrintable(services.error().message()));
        const QList<QJsonObject> verbs = askProgram();
        QCOMPARE(verbs.size(), services->size());
        for (qsizetype i = 0; i < verbs.size(); ++i)
            QCOMPARE(verbs.at(i), services->at(i));
        QCOMPARE(verbs.at(2).value(QLatin1String("clips")).toArray().size(), 2);
        QCOMPARE(verbs.at(3).value(QLatin1String("clips")).toArray().size(), 1);
        QCOMPARE(verbs.at(5).value(QLatin1String("compositions")).toArray().size(), 1);
    }

    void leaveTheSameMusicAsTheCommandLine()
    {
        QVERIFY(QCoro::waitFor(askServices(m_program.path("services.barline"))));
        (void)askProgram();
        const Project byServices = projectIn("services.barline");
        QVERIFY(byServices == projectIn("program.barline"));
        const auto bytes = exportBytes(byServices, (*byServices.compositions.begin())->id, ExportFormat::Json);
        QVERIFY(bytes);
        QCOMPARE(m_program.run({"export", "program.barline", "-"}).out, *bytes);
        QVERIFY(byServices == projectIn("services.barline.salvaged"));
        QVERIFY(byServices == projectIn("program.barline.salvaged"));
    }

    void takeBackWhatTheCommandLineDid()
    {
        QCOMPARE(m_program.run({"import", "program.barline", "song.json", "--author", "ann"}).status, 0);
        const ProjectService service(QStringLiteral("ann"));
        auto session = QCoro::waitFor(service.open({m_program.path("program.barline"), false}));
        QVERIFY(session);
        QVERIFY((*session)->history().undo());
        QVERIFY(QCoro::waitFor((*session)->close(false)));
        const QJsonObject history = m_program.run({"history", "program.barline", "--json"}).json();
        const QJsonArray edits = history.value(QLatin1String("edits")).toArray();
        QCOMPARE(edits.size(), 2);
        QCOMPARE(edits.at(1).toObject().value(QLatin1String("undo_of")).toInt(), 1);
        QCOMPARE(m_program.run({"history", "program.barline", "--redo", "--author", "ann"}).status, 0);
        QCOMPARE(projectIn("program.barline").clips.size(), 1);
    }

    void failForTheSameReasonAsTheCommandLine()
    {
        const auto missing = QCoro::waitFor(ProjectService::statistics(m_program.path("nowhere.barline")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
        QCOMPARE(m_program.run({"info", "nowhere.barline"}).status, 1);
        auto database = QCoro::waitFor(Database::open({}));
        QVERIFY(database);
        EditAuthor author(QStringLiteral("ann"), 1);
        CompositionService songs(**database, author);
        const QByteArray bad = R"({"project": {"name": 5}})";
        const auto refused = QCoro::waitFor(songs.createCompositionFromDsl(bad, QStringLiteral("bad.json")));
        QVERIFY(!refused);
        QVERIFY(m_program.write("bad.json", bad));
        QByteArray lines;
        for (const Finding &finding : refused.error().findings())
            lines += finding.toLine().toUtf8() + '\n';
        QVERIFY(!lines.isEmpty());
        QCOMPARE(m_program.run({"import", "program.barline", "bad.json"}).err, lines);
    }

private:
    QList<QJsonObject> askProgram() const
    {
        QList<QJsonObject> answers;
        const auto ask = [&](const QList<const char *> &arguments) {
            answers.append(m_program.run(arguments + QList<const char *>{"--json"}).json());
        };
        ask({"import", "program.barline", "song.json", "--author", "ann"});
        ask({"import", "program.barline", "bass.json", "--author", "ann"});
        ask({"search", "program.barline"});
        ask({"search", "program.barline", "--tag", "slow", "--tag", "swing"});
        ask({"search", "program.barline", "--name", "%a%"});
        ask({"search", "program.barline", "--tempo", "90..100"});
        ask({"info", "program.barline"});
        const QJsonObject checked = m_program.run({"check", "program.barline", "--json"}).json();
        const QJsonObject file = checked.value(QLatin1String("files")).toArray().at(0).toObject();
        answers.append(object({{"findings", file.value(QLatin1String("findings")).toArray().size()}}));
        const QJsonObject salvaged =
            m_program.run({"salvage", "program.barline", "program.barline.salvaged", "--json"}).json();
        answers.append(object({{"findings", salvaged.value(QLatin1String("missing")).toArray().size()}}));
        return answers;
    }

    Project projectIn(const char *name) const
    {
        const ProjectService service(QStringLiteral("ann"));
        const auto session = QCoro::waitFor(service.open({m_program.path(name), false}));
        return session ? (*session)->document().project() : Project();
    }

    Program m_program;
};

BARLINE_TEST(tst_ServiceCalls)
#include "tst_ServiceCalls.moc"
