#include "core/store/Database.h"
#include "tests/support/AsNobody.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace barline;

namespace {

using OpenResult = Result<std::unique_ptr<Database>>;

OpenResult openAt(const QString &path, bool create = false)
{
    DatabaseLocation location;
    location.path = path;
    location.create = create;
    return QCoro::waitFor(Database::open(location));
}

Result<void> run(Session &session, const QByteArray &sql)
{
    return session.execute(sql);
}

} // namespace

class tst_Database : public QObject
{
    Q_OBJECT

private slots:
    void leavesOneFileWhenClosed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a song #1 100%.barline"));
        OpenResult database = openAt(path, true);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
        QVERIFY(!(*database)->isReadOnly());
        QVERIFY(QFile::exists(path + QStringLiteral("-wal")));
        const auto closed = QCoro::waitFor((*database)->close());
        QVERIFY(closed);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        const auto afterwards = QCoro::waitFor((*database)->read([](Session &session) { return run(session, ""); }));
        QVERIFY(!afterwards);
        QCOMPARE(afterwards.error().kind(), ErrorKind::Unavailable);
        database->reset();
        // DELETE, not WAL: a reader in a read-only place can open it.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(20).at(18), char(1));
    }

    void leavesOneFileWhenDropped()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        {
            OpenResult database = openAt(path, true);
            QVERIFY(database);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void refusesToMakeAFileThatIsThere()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        QVERIFY(openAt(path, true));
        const OpenResult again = openAt(path, true);
        QVERIFY(!again);
        QCOMPARE(again.error().kind(), ErrorKind::Conflict);
        QVERIFY(openAt(path));
    }

    void makesNoFileAtAWrongPath()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("typo.barline"));
        const OpenResult missing = openAt(path);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
        QVERIFY(!QFile::exists(path));
    }

    void refusesWhatIsNoProject()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("text.barline"));
        const QByteArray text(5000, 'x');
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const OpenResult opened = openAt(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind(), ErrorKind::Invalid);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }

    void rollsBackWhatFails()
    {
        OpenResult database = openAt({});
        QVERIFY(database);
        const auto failed = QCoro::waitFor((*database)->write([](Session &session) -> Result<void> {
            if (const auto done = run(session, "UPDATE project SET seq=7"); !done)
                return done;
            return failure(ErrorKind::Cancelled, QStringLiteral("no"));
        }));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind(), ErrorKind::Cancelled);
        const auto seq = QCoro::waitFor(
            (*database)->read([](Session &session) { return session.readInteger("SELECT seq FROM project"); }));
        QCOMPARE(seq.value(), 0);
    }

    void writesInTheOrderAskedForAndReadsWhatIsCommitted()
    {
        QTemporaryDir folder;
        OpenResult database = openAt(folder.filePath(QStringLiteral("song.barline")), true);
        QVERIFY(database);
        std::vector<QCoro::Task<Result<qint64>>> tasks;
        for (qint64 i = 1; i <= 200; ++i) {
            tasks.push_back((*database)->write(
                [](Session &session) { return session.readInteger("UPDATE project SET seq=seq+1 RETURNING seq"); }));
        }
        for (qint64 i = 1; i <= 200; ++i)
            QCOMPARE(QCoro::waitFor(tasks.at(static_cast<size_t>(i - 1))).value(), i);
        const auto seq = QCoro::waitFor(
            (*database)->read([](Session &session) { return session.readInteger("SELECT seq FROM project"); }));
        QCOMPARE(seq.value(), 200);
    }

    void finishesWhatWasAskedForBeforeItCloses()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        {
            OpenResult database = openAt(path, true);
            QVERIFY(database);
            auto pending =
                (*database)->write([](Session &session) { return run(session, "UPDATE project SET seq=5"); });
            QVERIFY(QCoro::waitFor((*database)->close()));
            QVERIFY(QCoro::waitFor(pending));
        }
        OpenResult again = openAt(path);
        QVERIFY(again);
        const auto seq = QCoro::waitFor(
            (*again)->read([](Session &session) { return session.readInteger("SELECT seq FROM project"); }));
        QCOMPARE(seq.value(), 5);
    }

    void opensForReadingInAReadOnlyFolder()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        QVERIFY(openAt(path, true));
        QVERIFY(chmod(qPrintable(folder.path()), 0555) == 0);
        QVERIFY(chmod(qPrintable(path), 0444) == 0);
        {
            const test::AsNobody nobody;
            OpenResult database = openAt(path);
            QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
            QVERIFY((*database)->isReadOnly());
            QVERIFY((*database)->notice().contains(path));
            const auto written = QCoro::waitFor(
                (*database)->write([](Session &session) { return run(session, "UPDATE project SET seq=5"); }));
            QVERIFY(!written);
            QCOMPARE(written.error().kind(), ErrorKind::Unavailable);
            const auto seq = QCoro::waitFor(
                (*database)->read([](Session &session) { return session.readInteger("SELECT seq FROM project"); }));
            QCOMPARE(seq.value(), 0);
        }
        QVERIFY(chmod(qPrintable(folder.path()), 0755) == 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void opensANewerProjectForReading()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        {
            OpenResult database = openAt(path, true);
            QVERIFY(database);
            QVERIFY(QCoro::waitFor(
                (*database)->write([](Session &session) { return run(session, "PRAGMA user_version=99"); })));
        }
        OpenResult database = openAt(path);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
        QVERIFY((*database)->isReadOnly());
        QVERIFY(!(*database)->notice().isEmpty());
    }

    void acknowledgesNothingOnceTheFileIsGone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        OpenResult database = openAt(path, true);
        QVERIFY(database);
        QVERIFY(QFile::rename(path, path + QStringLiteral(".moved")));
        const auto written = QCoro::waitFor(
            (*database)->write([](Session &session) { return run(session, "UPDATE project SET seq=5"); }));
        QVERIFY(!written);
        QCOMPARE(written.error().kind(), ErrorKind::Storage);
    }
};

BARLINE_TEST(tst_Database)
#include "tst_Database.moc"
