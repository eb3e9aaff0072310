#include "core/format/dsl/DslWriter.h"
#include "core/service/ExportService.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

class tst_ExportService : public QObject
{
    Q_OBJECT

private:
    static ExportContent contentOf(CompositionId song)
    {
        ExportContent content;
        content.composition = song;
        return content;
    }

    /// The document's way through a project file of its own, opened again before the export.
    QByteArray throughAFile(const QString &document, const QString &name) const
    {
        const ProjectService service(QStringLiteral("ada"));
        const ProjectPlace place{m_folder->filePath(name + QStringLiteral(".barline")), false};
        const QString out = m_folder->filePath(name + QStringLiteral(".json"));
        {
            const SessionPtr session = made(service.create(place));
            const Result<ImportReport> report = imported(*session, {document});
            if (!report)
                return report.error().message().toUtf8();
            if (const QString problem = problemOf(session->close(false)); !problem.isEmpty())
                return problem.toUtf8();
        }
        const SessionPtr session = made(service.open(place));
        const QString problem =
            problemOf(exportToFile(session->document().project(), contentOf(firstSong(*session)->id), out, {}));
        (void)problemOf(session->close(false));
        return problem.isEmpty() ? bytesOf(out) : problem.toUtf8();
    }

    QString written(const QString &name, const QByteArray &bytes) const
    {
        return writtenTo(m_folder->filePath(name), bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesTheSameBytesAgain_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("expected"); // empty: as the document
        const QByteArray demo = bytesOf(QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json"));
        QVERIFY(!demo.isEmpty());
        QTest::newRow("demo song") << demo << demo;
        QString large = QString::fromUtf8(demo);
        large.replace(QRegularExpression(QStringLiteral("\"clip_id\": (\\d+)")),
                      QStringLiteral("\"clip_id\": 99\\10007"));
        QVERIFY(large.contains(QStringLiteral("0007")));
        QTest::newRow("large clip numbers") << large.toUtf8() << large.toUtf8();
        const QDir cases(QStringLiteral(BARLINE_TEST_DATA "/dsl"));
        const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            const QByteArray expected = bytesOf(cases.filePath(name + QStringLiteral("/expected.json")));
            const bool isProject =
                bytesOf(cases.filePath(name + QStringLiteral("/input.json"))).contains("\"project\"");
            if (isProject && expected.contains("clip_library"))
                QTest::newRow(qPrintable(name))
                    << bytesOf(cases.filePath(name + QStringLiteral("/input.json"))) << expected;
        }
        for (int i = 0; i < 8; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            const Project project = RandomProject(seed).project();
            const QByteArray document = writeProject(project, (*project.compositions.begin())->id);
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << document << document;
        }
    }

    void givesTheSameBytesAgain()
    {
        QFETCH(const QByteArray, document);
        QFETCH(const QByteArray, expected);
        const QByteArray once = throughAFile(written(QStringLiteral("document.json"), document), QStringLiteral("a"));
        QCOMPARE(once, expected);
        QCOMPARE(throughAFile(written(QStringLiteral("once.json"), once), QStringLiteral("b")), once);
    }

    void writesMidiByItsEnding()
    {
        const Project project = RandomProject().project();
        const QString out = m_folder->filePath(QStringLiteral("song.MID"));
        QCOMPARE(problemOf(exportToFile(project, contentOf((*project.compositions.begin())->id), out, {})), QString());
        QVERIFY(bytesOf(out).startsWith("MThd"));
    }

    void writesClipsInAForm()
    {
        const Project project = RandomProject().project();
        ExportContent content;
        content.clips = {*project.clips.begin()};
        content.form = DocumentForm::Clip;
        const QString out = m_folder->filePath(QStringLiteral("clip.json"));
        QCOMPARE(problemOf(exportToFile(project, content, out, {})), QString());
        QCOMPARE(bytesOf(out), clipsAsText(content.clips, DocumentForm::Clip)->utf8);
    }

    void leavesWhatIsThereWhereItIsCancelledOrTheFormCannotSayIt()
    {
        const Project project = RandomProject().project();
        const QString out = written(QStringLiteral("song.json"), "mine");
        ExportContent content = contentOf((*project.compositions.begin())->id);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(problemOf(exportToFile(project, content, out, stop.get_token())).contains(out));
        QCOMPARE(bytesOf(out), QByteArray("mine"));

        Clip clip;
        clip.name = QStringLiteral("Long");
        ClipBar bar;
        Note note;
        note.duration = Ticks::beats(5);
        bar.notes.append(note);
        clip.bars = ClipBars({makeClipBar(bar)});
        content = {{}, {std::make_shared<const Clip>(clip)}, DocumentForm::Sml};
        QVERIFY(problemOf(exportToFile(project, content, out, {})).contains(QStringLiteral("Long")));
        QCOMPARE(bytesOf(out), QByteArray("mine"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("song.json")});
    }

    void refusesWhatItCannotWriteAndLeavesWhatIsThere()
    {
        const Project project = RandomProject().project();
        const ExportContent song = contentOf((*project.compositions.begin())->id);
        const QString text = written(QStringLiteral("song.txt"), "mine");
        QVERIFY(problemOf(exportToFile(project, song, text, {})).contains(QStringLiteral("song.txt")));
        QCOMPARE(bytesOf(text), QByteArray("mine"));
        const QString json = written(QStringLiteral("song.json"), "mine");
        QVERIFY(problemOf(exportToFile(project, contentOf(CompositionId(987'654)), json, {}))
                    .contains(QStringLiteral("987654")));
        QCOMPARE(bytesOf(json), QByteArray("mine"));
        const QString nowhere = m_folder->filePath(QStringLiteral("no/such/folder.json"));
        QVERIFY(problemOf(exportToFile(project, song, nowhere, {})).contains(nowhere));
    }
};

BARLINE_TEST(tst_ExportService)
#include "tst_ExportService.moc"
