#include "app/cli/ProjectArgument.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_ProjectArgument : public QObject
{
    Q_OBJECT

private slots:
    void readsPathsAndUrls_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("inMemory");
        const auto row = [](const char *argument, const char *path, bool inMemory = false) {
            QTest::newRow(argument) << QString::fromUtf8(argument) << QString::fromUtf8(path) << inMemory;
        };
        row("song.barline", "song.barline");
        row("/tmp/song.barline", "/tmp/song.barline");
        row("sqlite:///rel.barline", "rel.barline");
        row("sqlite:////abs.barline", "/abs.barline");
        row("sqlite+aiosqlite:////abs.barline", "/abs.barline");
        row("sqlite:///a%20b.barline?cache=shared", "a b.barline");
        row("sqlite:///:memory:", "", true);
        row("sqlite://", "", true);
    }

    void readsPathsAndUrls()
    {
        QFETCH(QString, argument);
        const Result<ProjectArgument> project = projectNamed(argument);
        QVERIFY(project.has_value());
        QVERIFY(namesProject(argument));
        QTEST(project->path, "path");
        QTEST(project->inMemory, "inMemory");
    }

    void refusesWhatItCannotUse()
    {
        for (const char *url :
             {"postgresql://me@host:5432/songs", "postgres://host/songs", "postgresql+asyncpg://host/songs"}) {
            const Result<ProjectArgument> project = projectNamed(QString::fromUtf8(url));
            QVERIFY(!project);
            QCOMPARE(project.error().kind(), ErrorKind::Unavailable);
        }
        for (const char *url : {"mysql://host/songs", "sqlite://host/song.barline"}) {
            const Result<ProjectArgument> project = projectNamed(QString::fromUtf8(url));
            QVERIFY(!project);
            QCOMPARE(project.error().kind(), ErrorKind::Invalid);
        }
    }

    void takesDocumentsForDocuments()
    {
        QVERIFY(!namesProject(QStringLiteral("song.json")));
        QVERIFY(!namesProject(QStringLiteral("-")));
    }

    void asksTheEnvironmentInOrder()
    {
        qunsetenv("BARLINE_DATABASE_URL");
        qunsetenv("DATABASE_URL");
        QVERIFY(!projectOfEnvironment());
        qputenv("DATABASE_URL", "sqlite:///second.barline");
        QCOMPARE(projectOfEnvironment()->path, QStringLiteral("second.barline"));
        qputenv("BARLINE_DATABASE_URL", "sqlite:///first.barline");
        QCOMPARE(projectOfEnvironment()->path, QStringLiteral("first.barline"));
        qunsetenv("BARLINE_DATABASE_URL");
        qunsetenv("DATABASE_URL");
    }
};

BARLINE_TEST(tst_ProjectArgument)

#include "tst_ProjectArgument.moc"
