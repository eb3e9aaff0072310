#include "core/store/DatabaseUrl.h"
#include "tests/support/TestMain.h"

using namespace barline;

class tst_DatabaseUrl : public QObject
{
    Q_OBJECT

private slots:
    void readsPathsAndUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("inMemory");
        const auto row = [](const char *text, const char *path, bool inMemory = false) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(path) << inMemory;
        };
        row("song.barline", "song.barline");
        row("/tmp/50% of it?.barline", "/tmp/50% of it?.barline");
        row("take: two.barline", "take: two.barline");
        row("sqlite:///rel.barline", "rel.barline");
        row("sqlite:///folder/rel.barline", "folder/rel.barline");
        row("sqlite:////abs.barline", "/abs.barline");
        row("SQLite+aiosqlite:////abs.barline", "/abs.barline");
        row("sqlite+pysqlite_numeric:///:memory:", "", true);
        row("sqlite:///a%20b%3Fc%23%25.barline", "a b?c#%.barline");
        row("sqlite:///Lied%20%C3%BC.barline", "Lied ü.barline");
        row("sqlite:///übung.barline", "übung.barline");
        row("sqlite:///:memory:", "", true);
        row("sqlite:///%3Amemory%3A", ":memory:");
    }

    void readsPathsAndUrls()
    {
        QFETCH(QString, text);
        const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
        QVERIFY2(url, url ? "" : qPrintable(url.error().message()));
        QTEST(url->path, "path");
        QTEST(url->inMemory, "inMemory");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *text, const char *says) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(says);
        };
        row("", "is empty");
        row("mysql://host/songs", "“mysql” is no database that Barline knows");
        row("file:///song.barline", "“file” is no database that Barline knows");
        row("sqlite3:///song.barline", "“sqlite3” is no database");
        row("sqlite+:///song.barline", "“sqlite+” is no database");
        row("://song.barline", "is no database");
        row("sqlite:song.barline", "needs three slashes");
        row("sqlite:/song.barline", "needs three slashes");
        row("sqlite://song.barline", "names a host, “song.barline”");
        row("sqlite://host/song.barline", "names a host, “host”");
        row("sqlite://", "names no file");
        row("sqlite:///", "names no file");
        row("sqlite:////", "names a folder");
        row("sqlite:///folder/", "names a folder");
        row("sqlite:///song.barline?cache=shared", "options after its path");
        row("sqlite:///song.barline#2", "options after its path");
        row("sqlite:///100%.barline", "percent sign");
        row("sqlite:///100%2.barline", "percent sign");
        row("sqlite:///%FF.barline", "no file name in UTF-8");
        row("sqlite:///a%00.barline", "no file name in UTF-8");
        row("postgresql:songs", "PostgreSQL URL is wrong");
        row("postgresql://host:port/songs", "PostgreSQL URL is wrong");
        row("postgresql://host:0/songs", "PostgreSQL URL is wrong");
        row("postgresql://host:70000/songs", "PostgreSQL URL is wrong");
        row("postgresql://host", "PostgreSQL URL is wrong");
        row("postgresql://host/", "PostgreSQL URL is wrong");
        row("postgres://host/songs/more", "PostgreSQL URL is wrong");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
        QVERIFY(!url);
        QCOMPARE(url.error().kind(), ErrorKind::Invalid);
        QVERIFY2(url.error().message().contains(says), qPrintable(url.error().message()));
    }

    void saysThatPostgresIsNotSupportedYet()
    {
        for (const char *text : {"postgresql://me@host:5432/songs", "postgres://host/songs", "postgresql:///songs",
                                 "postgresql+asyncpg://me:se%20cret@host/songs?sslmode=require"}) {
            const Result<DatabaseUrl> url = DatabaseUrl::parse(QString::fromUtf8(text));
            QVERIFY2(!url && url.error().kind() == ErrorKind::Unavailable, text);
            QVERIFY(url.error().message().contains(QStringLiteral("not supported yet")));
        }
    }

    void repeatsNoPassword()
    {
        for (const char *text : {"postgresql://me:hunter2@host:x/songs", "postgresql://me:hunter2@host/songs"})
            QVERIFY(!DatabaseUrl::parse(QString::fromUtf8(text)).error().message().contains(QStringLiteral("hunter2")));
    }

    void asksTheEnvironmentInOrder()
    {
        qunsetenv("BARLINE_DATABASE_URL");
        qunsetenv("DATABASE_URL");
        QCOMPARE(DatabaseUrl::fromEnvironment().error().kind(), ErrorKind::NotFound);
        qputenv("DATABASE_URL", "sqlite:///second.barline");
        QCOMPARE(DatabaseUrl::fromEnvironment()->path, QStringLiteral("second.barline"));
        qputenv("BARLINE_DATABASE_URL", "first.barline");
        QCOMPARE(DatabaseUrl::fromEnvironment()->path, QStringLiteral("first.barline"));
        qputenv("BARLINE_DATABASE_URL", "mysql://host/songs");
        QVERIFY(DatabaseUrl::fromEnvironment().error().message().contains(QStringLiteral("BARLINE_DATABASE_URL")));
        qunsetenv("BARLINE_DATABASE_URL");
        qunsetenv("DATABASE_URL");
    }
};

BARLINE_TEST(tst_DatabaseUrl)

#include "tst_DatabaseUrl.moc"
