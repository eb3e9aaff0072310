#include "tests/app/cli/Program.h"
#include "tests/support/HeldLock.h"
#include "tests/support/LegacyDatabase.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace barline::test;

/// The real binary, as a user or a script calls it.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_program.init();
        write("song.json", smallSong());
    }

    void checksAProject()
    {
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        const QByteArray before = read("song.barline");
        const Finished sound = run({"check", "song.barline", "song.json", "--json"});
        QVERIFY2(sound.status == 0, sound.err.constData());
        const QJsonObject file = sound.json().value(QLatin1String("files")).toArray().at(0).toObject();
        QCOMPARE(file.value(QLatin1String("form")).toString(), QStringLiteral("project"));
        QVERIFY(file.value(QLatin1String("ok")).toBool());
        QCOMPARE(read("song.barline"), before);

        QByteArray damaged = before;
        damaged.replace(4096 * 2, 4096, QByteArray(4096, 0));
        write("song.barline", damaged);
        const Finished bad = run({"check", "song.barline", "--json"});
        QCOMPARE(bad.status, 1);
        QVERIFY(
            !bad.json().value(QLatin1String("files")).toArray().at(0).toObject().value(QLatin1String("ok")).toBool());
        QCOMPARE(read("song.barline"), damaged);
        QCOMPARE(run({"check", "nowhere.barline"}).status, 1);
    }

    void salvagesAProject()
    {
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        const Finished sound = run({"salvage", "song.barline", "copy.barline", "--json"});
        QVERIFY2(sound.status == 0, sound.err.constData());
        QCOMPARE(sound.json().value(QLatin1String("written")).toString(), QStringLiteral("copy.barline"));
        QVERIFY(sound.json().value(QLatin1String("missing")).toArray().isEmpty());
        QCOMPARE(run({"info", "copy.barline", "--json"}).json().value(QLatin1String("notes")).toInt(), 3);
        QCOMPARE(run({"check", "copy.barline"}).status, 0);

        QCOMPARE(run({"salvage", "song.barline", "copy.barline"}).status, 1);
        QCOMPARE(run({"salvage", "nowhere.barline", "other.barline"}).status, 1);
        QCOMPARE(run({"salvage", "song.barline"}).status, 2);
        write("text.barline", "no project");
        QCOMPARE(run({"salvage", "text.barline", "other.barline"}).status, 1);
        QVERIFY(!files().contains(QStringLiteral("other.barline")));
    }

    void listsItsVerbsAndNoOthers()
    {
        const Finished help = run({"--help"});
        QCOMPARE(help.status, 0);
        for (const char *verb : {"import", "export", "check", "info", "history", "search", "salvage", "schema"})
            QVERIFY2(help.out.contains(QByteArray("\n  ") + verb + ' '), verb);
        QCOMPARE(help.out.count("\n  ") - help.out.count("\n   "), 8);
        QCOMPARE(run({"import", "--help"}).status, 0);
    }

    void printsTheSchemaOfAForm()
    {
        for (const char *form : {"project", "clip", "composition", "sml", "dump", "legacy"}) {
            const Finished printed = run({"schema", form});
            QCOMPARE(printed.status, 0);
            QVERIFY(printed.json().contains(QLatin1String("definitions")));
            QVERIFY(!printed.out.contains("parts.json"));
        }
        const Finished unknown = run({"schema", "song"});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.err.contains("project, clip, composition, sml, dump, legacy"), unknown.err.constData());
    }

    void importsIntoANewProject()
    {
        const Finished imported = run({"import", "song.barline", "song.json", "--json"});
        QVERIFY2(imported.status == 0, imported.err.constData());
        const QJsonArray compositions = imported.json().value(QLatin1String("compositions")).toArray();
        QCOMPARE(compositions.size(), 1);
        QCOMPARE(compositions.at(0).toObject().value(QLatin1String("name")).toString(), QStringLiteral("Small Song"));
        const QJsonObject clip = imported.json().value(QLatin1String("clips")).toArray().at(0).toObject();
        QCOMPARE(clip.value(QLatin1String("document_id")).toInt(), 7);
        QCOMPARE(clip.value(QLatin1String("id")).toInt(), 7);
        QVERIFY(imported.json().contains(QLatin1String("warnings")));

        const Finished info = run({"info", "song.barline", "--json"});
        QCOMPARE(info.status, 0);
        const QJsonObject song = info.json().value(QLatin1String("compositions")).toArray().at(0).toObject();
        QCOMPARE(song.value(QLatin1String("bars")).toInt(), 5);
        QCOMPARE(song.value(QLatin1String("tracks")).toInt(), 1);
        QCOMPARE(song.value(QLatin1String("notes")).toInt(), 3);
        QCOMPARE(song.value(QLatin1String("tempo_bpm")).toDouble(), 96.0);
        QCOMPARE(info.json().value(QLatin1String("edits")).toInt(), 1);
        QCOMPARE(info.json().value(QLatin1String("clips")).toInt(), 1);
        QVERIFY(info.json().value(QLatin1String("schema_version")).toInt() > 0);
        QCOMPARE(files(), QStringList({QStringLiteral("song.barline"), QStringLiteral("song.json")}));
    }

    void replacesWhatIsThereAsOneEdit()
    {
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        write("song.json", smallSong().replace("\"Line\"", "\"Other Line\""));
        const Finished replaced =
            run({"import", "song.barline", "song.json", "--replace", "--author", "Robot", "--json"});
        QVERIFY2(replaced.status == 0, replaced.err.constData());
        const QJsonObject clip = replaced.json().value(QLatin1String("clips")).toArray().at(0).toObject();
        QCOMPARE(clip.value(QLatin1String("id")).toInt(), 7);
        QCOMPARE(clip.value(QLatin1String("name")).toString(), QStringLiteral("Other Line"));
        const QJsonObject info = run({"info", "song.barline", "--json"}).json();
        QCOMPARE(info.value(QLatin1String("compositions")).toArray().size(), 1);
        QCOMPARE(info.value(QLatin1String("clips")).toInt(), 1);
        QCOMPARE(info.value(QLatin1String("edits")).toInt(), 2);
        const QJsonArray edits =
            run({"history", "song.barline", "--json"}).json().value(QLatin1String("edits")).toArray();
        QCOMPARE(edits.last().toObject().value(QLatin1String("author")).toString(), QStringLiteral("Robot"));
        QCOMPARE(run({"check", "song.barline"}).status, 0);

        const Finished twice = run({"import", "song.barline", "song.json"});
        QVERIFY2(twice.status == 0, twice.err.constData());
        QVERIFY2(twice.out.contains("It is clip_id 7 in the document."), twice.out.constData());
        QCOMPARE(run({"info", "song.barline", "--json"}).json().value(QLatin1String("clips")).toInt(), 2);
    }

    void importsAProjectIntoAnother()
    {
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        const Finished both = run({"import", "both.barline", "song.barline", "song.json", "--json"});
        QVERIFY2(both.status == 0, both.err.constData());
        QCOMPARE(both.json().value(QLatin1String("compositions")).toArray().size(), 2);
        const QJsonObject info = run({"info", "both.barline", "--json"}).json();
        QCOMPARE(info.value(QLatin1String("clips")).toInt(), 2);
        QCOMPARE(info.value(QLatin1String("edits")).toInt(), 1);
        QCOMPARE(run({"check", "both.barline"}).status, 0);
        QCOMPARE(run({"import", "new.barline", "nowhere.barline"}).status, 1);
    }

    void saysAllFindingsOfAllFiles()
    {
        write("bad.json", smallSong().replace("96", "-1"));
        write("worse.json", "{\"tracks\": [}");
        const Finished refused =
            run({"import", "song.barline", "bad.json", "nowhere.json", "song.json", "worse.json", "--json"});
        QCOMPARE(refused.status, 1);
        QStringList named;
        for (const QJsonValue &each : refused.json().value(QLatin1String("warnings")).toArray())
            named.append(each.toObject().value(QLatin1String("file")).toString());
        QVERIFY(named.contains(QStringLiteral("bad.json")) && named.contains(QStringLiteral("nowhere.json")) &&
                named.contains(QStringLiteral("worse.json")));
        QVERIFY(!files().contains(QStringLiteral("song.barline")));
    }

    void findsClipsAndCompositions()
    {
        write("bass.json",
              R"({"name": "Walking Bass", "tags": ["swing", "slow"], "bars": [{"bar_index": 0, "notes": []}]})");
        QCOMPARE(run({"import", "song.barline", "song.json", "bass.json"}).status, 0);
        const auto namesFound = [&](const QList<const char *> &options, const char *list) {
            const Finished found = run(QList<const char *>{"search", "song.barline", "--json"} + options);
            QStringList names;
            for (const QJsonValue &each : found.json().value(QLatin1String(list)).toArray())
                names.append(each.toObject().value(QLatin1String("name")).toString());
            return names;
        };
        QCOMPARE(namesFound({}, "clips"), QStringList({QStringLiteral("Line"), QStringLiteral("Walking Bass")}));
        QCOMPARE(namesFound({"--name", "walking%"}, "clips"), QStringList{QStringLiteral("Walking Bass")});
        QCOMPARE(namesFound({"--name", "walking%"}, "compositions"), QStringList());
        QCOMPARE(namesFound({"--tag", "slow", "--tag", "swing"}, "clips"), QStringList{QStringLiteral("Walking Bass")});
        QCOMPARE(namesFound({"--tag", "slow", "--tag", "fast"}, "clips"), QStringList());
        QCOMPARE(namesFound({"--tempo", "90..100"}, "compositions"), QStringList{QStringLiteral("Small Song")});
        QCOMPARE(namesFound({"--tempo", "90..100"}, "clips"), QStringList{QStringLiteral("Line")});
        QCOMPARE(namesFound({"--tempo", "97..100"}, "compositions"), QStringList());
        QCOMPARE(run({"search", "song.barline", "--tempo", "fast"}).status, 2);
        QCOMPARE(run({"search", "nowhere.barline"}).status, 1);
    }

    void namesTheFormOfADocument()
    {
        write("bass.json", R"({"name": "Bass", "bars": [{"bar_index": 0, "notes": []}]})");
        write("plan.json", R"({"name": "Plan", "tracks": [{"name": "a", "bars": []}]})");
        const Finished checked = run({"check", "--json", "song.json", "bass.json", "plan.json"});
        QCOMPARE(checked.status, 0);
        QStringList forms;
        for (const QJsonValue &file : checked.json().value(QLatin1String("files")).toArray())
            forms.append(file.toObject().value(QLatin1String("form")).toString());
        QCOMPARE(forms,
                 QStringList({QStringLiteral("project"), QStringLiteral("clip"), QStringLiteral("composition")}));
    }

    void leavesNoProjectBehindWhenImportFails()
    {
        write("bad.json", "{\"project\": {\"name\": 5}}");
        const Finished imported = run({"import", "new.barline", "song.json", "bad.json"});
        QCOMPARE(imported.status, 1);
        QVERIFY2(imported.err.startsWith("bad.json:1:"), imported.err.constData());
        QVERIFY(imported.err.contains(": error: "));
        QCOMPARE(files(), QStringList({QStringLiteral("bad.json"), QStringLiteral("song.json")}));
    }

    void changesNothingInAProjectWhenImportFails()
    {
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        write("bad.json", "{");
        QCOMPARE(run({"import", "song.barline", "bad.json"}).status, 1);
        QCOMPARE(run({"info", "song.barline", "--json"}).json().value(QLatin1String("edits")).toInt(), 1);
    }

    void givesIndependentClipsWhenImportedTwice()
    {
        const Finished imported = run({"import", "song.barline", "song.json", "song.json", "--json"});
        QVERIFY2(imported.status == 0, imported.err.constData());
        const QJsonArray clips = imported.json().value(QLatin1String("clips")).toArray();
        QCOMPARE(clips.size(), 2);
        QVERIFY(clips.at(0).toObject().value(QLatin1String("id")) != clips.at(1).toObject().value(QLatin1String("id")));
    }

    void worksWithAnOldDatabaseWithoutTouchingIt()
    {
        QVERIFY(barline::test::makeLegacy(m_program.path("old.db"), "plain"));
        const QByteArray before = read("old.db");
        const Finished info = run({"info", "old.db", "--json"});
        QVERIFY2(info.status == 0, info.err.constData());
        QCOMPARE(info.json().value(QLatin1String("clips")).toInt(), 3);
        QCOMPARE(info.json().value(QLatin1String("notes")).toInt(), 6);
        QCOMPARE(info.json().value(QLatin1String("compositions")).toArray().size(), 2);
        QVERIFY2(info.err.contains("old.db"), info.err.constData());
        const Finished exported = run({"export", "sqlite:///old.db", "first.json", "--composition", "First Song"});
        QVERIFY2(exported.status == 0, exported.err.constData());
        QCOMPARE(run({"check", "first.json"}).status, 0);
        QCOMPARE(files(),
                 QStringList({QStringLiteral("first.json"), QStringLiteral("old.db"), QStringLiteral("song.json")}));
        write("bad.json", "{");
        QCOMPARE(run({"import", "old.db", "bad.json"}).status, 1);
        QVERIFY(!files().contains(QStringLiteral("old.barline")));
        const Finished imported = run({"import", "old.db", "song.json"});
        QVERIFY2(imported.status == 0, imported.err.constData());
        QVERIFY2(imported.err.contains("old.barline"), imported.err.constData());
        QCOMPARE(run({"info", "old.barline", "--json"}).json().value(QLatin1String("clips")).toInt(), 4);
        QCOMPARE(read("old.db"), before);
    }

    void exportsTheSameBytesAgain()
    {
        QCOMPARE(run({"import", "one.barline", "song.json"}).status, 0);
        const Finished exported = run({"export", "one.barline", "first.json", "--json"});
        QVERIFY2(exported.status == 0, exported.err.constData());
        QCOMPARE(exported.json().value(QLatin1String("written")).toString(), QStringLiteral("first.json"));
        QCOMPARE(run({"import", "two.barline", "first.json"}).status, 0);
        const Finished again = run({"export", "two.barline", "-"});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.out, read("first.json"));
    }

    void exportsMidi()
    {
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        QCOMPARE(run({"export", "song.barline", "song.mid"}).status, 0);
        QVERIFY(read("song.mid").startsWith("MThd"));
    }

    void asksWhichCompositionWhereThereAreSeveral()
    {
        QCOMPARE(run({"import", "song.barline", "song.json", "song.json"}).status, 0);
        const Finished exported = run({"export", "song.barline", "out.json"});
        QCOMPARE(exported.status, 2);
        QVERIFY(exported.err.contains("Small Song"));
        QVERIFY(!files().contains(QStringLiteral("out.json")));
        QCOMPARE(run({"export", "song.barline", "out.json", "--composition", "Nowhere"}).status, 1);
    }

    void reportsFindingsAsJson()
    {
        write("bad.json", "{\"project\": {\"name\": 5}}");
        const Finished checked = run({"check", "song.json", "bad.json", "--json"});
        QCOMPARE(checked.status, 1);
        const QJsonArray reports = checked.json().value(QLatin1String("files")).toArray();
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports.at(0).toObject().value(QLatin1String("ok")).toBool(), true);
        QCOMPARE(reports.at(1).toObject().value(QLatin1String("ok")).toBool(), false);
        const QJsonArray findings = reports.at(1).toObject().value(QLatin1String("findings")).toArray();
        QVERIFY(!findings.isEmpty());
        for (const char *key : {"severity", "file", "line", "column", "pointer", "message"})
            QVERIFY2(findings.at(0).toObject().contains(QLatin1String(key)), key);
        QCOMPARE(files(), QStringList({QStringLiteral("bad.json"), QStringLiteral("song.json")}));
    }

    void takesBackAndMakesAgain()
    {
        QCOMPARE(run({"import", "song.barline", "song.json", "--author", "ann"}).status, 0);
        QCOMPARE(run({"history", "song.barline", "--undo", "--author", "bob"}).status, 1);
        const Finished undone = run({"history", "song.barline", "--undo", "--author", "ann", "--json"});
        QVERIFY2(undone.status == 0, undone.err.constData());
        const QJsonArray edits = undone.json().value(QLatin1String("edits")).toArray();
        QCOMPARE(edits.size(), 2);
        QCOMPARE(edits.at(0).toObject().value(QLatin1String("author")).toString(), QStringLiteral("ann"));
        QCOMPARE(edits.at(1).toObject().value(QLatin1String("undo_of")).toInt(),
                 edits.at(0).toObject().value(QLatin1String("seq")).toInt());
        QCOMPARE(run({"info", "song.barline", "--json"}).json().value(QLatin1String("clips")).toInt(), 0);
        QCOMPARE(run({"history", "song.barline", "--redo", "1", "--author", "ann"}).status, 0);
        QCOMPARE(run({"info", "song.barline", "--json"}).json().value(QLatin1String("notes")).toInt(), 3);
    }

    void writesTheLedger()
    {
        m_program.environment.insert(QStringLiteral("BARLINE_LEDGER"), m_program.path("ledger"));
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        QCOMPARE(read("ledger"), QByteArray("saved 1\n"));
    }

    void takesTheProjectFromTheEnvironment()
    {
        m_program.environment.insert(QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///environment.barline"));
        QCOMPARE(run({"import", "song.json"}).status, 0);
        QVERIFY(files().contains(QStringLiteral("environment.barline")));
        QCOMPARE(run({"info"}).status, 0);
    }

    void saysForWhomItWaitsAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("held");
        QTest::newRow("saving") << QByteArray(HeldLock::kWritesToALog);
        QTest::newRow("opening") << QByteArray(HeldLock::kKeepsAll);
    }

    void saysForWhomItWaitsAndGoesOn()
    {
        QFETCH(const QByteArray, held);
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        HeldLock lock(m_program.path("song.barline"), held.constData());
        QVERIFY(lock.isHeld());
        QProcess import;
        start(import, {"import", "song.barline", "song.json"});
        QVERIFY(import.waitForReadyRead(20000));
        const QByteArray said = import.readAllStandardError();
        QVERIFY2(said.contains("Waiting for " + lock.name().toUtf8()), said.constData());
        lock.release();
        const Finished finished = end(import);
        QVERIFY2(finished.status == 0, finished.err.constData());
        QCOMPARE(run({"info", "song.barline", "--json"}).json().value(QLatin1String("edits")).toInt(), 2);
    }

    void stopsWaitingAtCtrlC_data() { saysForWhomItWaitsAndGoesOn_data(); }

    void stopsWaitingAtCtrlC()
    {
        QFETCH(const QByteArray, held);
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        {
            const HeldLock lock(m_program.path("song.barline"), held.constData());
            QVERIFY(lock.isHeld());
            QProcess import;
            start(import, {"import", "song.barline", "song.json"});
            QVERIFY(import.waitForReadyRead(20000));
            QCOMPARE(::kill(static_cast<pid_t>(import.processId()), SIGINT), 0);
            const Finished finished = end(import);
            QVERIFY2(finished.status == 3, finished.err.constData());
            QVERIFY2(finished.err.contains("barline: error: "), finished.err.constData());
            QVERIFY2(finished.out.isEmpty(), finished.out.constData());
        }
        QCOMPARE(run({"info", "song.barline", "--json"}).json().value(QLatin1String("edits")).toInt(), 1);
    }

    void checksAndSalvagesOnceNobodyWrites_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("check") << QByteArray("check");
        QTest::newRow("salvage") << QByteArray("salvage");
    }

    void checksAndSalvagesOnceNobodyWrites()
    {
        QFETCH(const QByteArray, verb);
        QList<const char *> arguments{verb.constData(), "song.barline"};
        if (verb == "salvage")
            arguments.append("out.barline");
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        for (const bool isCancelled : {true, false}) {
            HeldLock lock(m_program.path("song.barline"), HeldLock::kWritesToALog);
            QVERIFY(lock.isHeld());
            QProcess process;
            start(process, arguments);
            QVERIFY(process.waitForReadyRead(20000));
            const QByteArray said = process.readAllStandardError();
            QVERIFY2(said.contains("Waiting for " + lock.name().toUtf8()), said.constData());
            if (isCancelled)
                QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
            else
                lock.release();
            const Finished finished = end(process);
            QVERIFY2(finished.status == (isCancelled ? 3 : 0), finished.err.constData());
            QCOMPARE(files().contains(QStringLiteral("out.barline")), !isCancelled && verb == "salvage");
        }
    }

    void showsHowFarItIsOnATerminalAlone_data()
    {
        QTest::addColumn<QList<const char *>>("call");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("import") << QList<const char *>{"import", "out.barline", "song.json"}
                                << QByteArray("% Importing song.json");
        QTest::newRow("import of several") << QList<const char *>{"import", "out.barline", "song.json", "song.json"}
                                           << QByteArray("% Importing 2 documents");
        QTest::newRow("check") << QList<const char *>{"check", "song.json"} << QByteArray("% Checking song.json");
        QTest::newRow("salvage") << QList<const char *>{"salvage", "song.barline", "out.barline"}
                                 << QByteArray("% Salvaging song.barline");
    }

    void showsHowFarItIsOnATerminalAlone()
    {
        QFETCH(const QList<const char *>, call);
        QFETCH(const QByteArray, words);
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const QString name = QString::fromLocal8Bit(::ptsname(terminal));
        const int kept = ::open(qPrintable(name), O_RDWR | O_NOCTTY); // or what is not read yet may go
        QProcess process;
        process.setStandardErrorFile(name, QIODevice::Append);
        start(process, call);
        QCOMPARE(end(process).status, 0);
        QByteArray shown;
        QVERIFY(::fcntl(terminal, F_SETFL, O_NONBLOCK) == 0);
        std::array<char, 4096> part;
        for (ssize_t size = 0; (size = ::read(terminal, part.data(), part.size())) > 0;)
            shown.append(part.data(), size);
        ::close(kept);
        ::close(terminal);
        QVERIFY2(shown.contains(words), shown.constData());
        QVERIFY2(shown.endsWith("\r\x1b[K"), "the bar stays on the terminal");
        QVERIFY(!files().contains(QStringLiteral("out.barline")) || QFile::remove(m_program.path("out.barline")));
        const Finished elsewhere = run(call);
        QCOMPARE(elsewhere.status, 0);
        QCOMPARE(elsewhere.err, QByteArray());
    }

    void tellsWrongUsageFromFailure()
    {
        QCOMPARE(run({"import"}).status, 2);
        QCOMPARE(run({"import", "song.barline"}).status, 2);
        QCOMPARE(run({"info", "song.barline", "--nonsense"}).status, 2);
        QCOMPARE(run({"export", "song.barline", "out.wav"}).status, 2);
        QCOMPARE(run({"info", "absent.barline"}).status, 1);
        QCOMPARE(run({"info", "mysql://host/songs"}).status, 2);
        const Finished postgres = run({"info", "postgresql://host/songs"});
        QCOMPARE(postgres.status, 3);
        QVERIFY(postgres.err.contains("not supported yet"));
        QCOMPARE(run({"import", "nowhere/song.barline", "song.json"}).status, 3);
    }

private:
    Finished run(const QList<const char *> &arguments) const { return m_program.run(arguments); }
    void start(QProcess &process, const QList<const char *> &arguments) const { m_program.start(process, arguments); }
    static Finished end(QProcess &process) { return Program::end(process); }
    void write(const char *name, const QByteArray &bytes) const { QVERIFY(m_program.write(name, bytes)); }
    QByteArray read(const char *name) const { return m_program.read(name); }
    QStringList files() const { return m_program.files(); }

    Program m_program;
};

BARLINE_TEST(tst_CommandLine)

#include "tst_CommandLine.moc"
