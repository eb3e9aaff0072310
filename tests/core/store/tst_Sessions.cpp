#include "core/store/Database.h"
#include "core/store/LockHolder.h"
#include "tests/support/HeldLock.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QThread>

#include <thread>
#include <unistd.h>

using namespace barline;
using test::HeldLock;

namespace {

std::unique_ptr<Database> databaseAt(const QString &path, bool create = true)
{
    DatabaseLocation location;
    location.path = path;
    location.create = create && !path.isEmpty();
    auto opened = QCoro::waitFor(Database::open(location));
    return opened ? std::move(*opened) : nullptr;
}

qsizetype threadCount()
{
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

/// A statement that runs until it is interrupted.
Result<qint64> countForever(Session &session)
{
    return session.readInteger(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
}

Result<qint64> countUp(Session &session)
{
    return session.readInteger("UPDATE project SET seq = seq + 1 RETURNING seq");
}

Result<qint64> seqOf(Session &session)
{
    return session.readInteger("SELECT seq FROM project");
}

/// One of many sessions: reads, then writes what it read and one more, several times.
QCoro::Task<int> countSome(Database *database, int times)
{
    int counted = 0;
    qint64 last = 0;
    for (int i = 0; i < times; ++i) {
        auto writing = database->write(countUp);
        const Result<qint64> written = co_await writing;
        auto reading = database->read(seqOf);
        const Result<qint64> read = co_await reading;
        if (written && read && *written > last && *read >= *written)
            ++counted;
        if (written)
            last = *written;
    }
    co_return counted;
}

QCoro::Task<int> countTogether(Database *database, int sessions, int times)
{
    std::vector<QCoro::Task<int>> tasks;
    for (int i = 0; i < sessions; ++i)
        tasks.push_back(countSome(database, times));
    int counted = 0;
    for (QCoro::Task<int> &task : tasks)
        counted += co_await task;
    co_return counted;
}

} // namespace

class tst_Sessions : public QObject
{
    Q_OBJECT

private slots:
    void servesManySessionsOfSeveralThreads_data()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("file") << false;
        QTest::newRow("memory") << true;
    }

    void servesManySessionsOfSeveralThreads()
    {
        constexpr int kThreads = 4;
        constexpr int kSessions = 50;
        constexpr int kTimes = 3;
        QFETCH(bool, inMemory);
        QTemporaryDir folder;
        const qsizetype threadsBefore = threadCount();
        {
            const auto database = databaseAt(inMemory ? QString() : folder.filePath(QStringLiteral("song.barline")));
            QVERIFY(database);
            std::atomic<int> counted = 0;
            const auto count = [&] { counted += QCoro::waitFor(countTogether(database.get(), kSessions, kTimes)); };
            std::vector<std::thread> threads;
            for (int i = 0; i < kThreads; ++i)
                threads.emplace_back(count);
            for (std::thread &thread : threads)
                thread.join();
            QCOMPARE(counted.load(), kThreads * kSessions * kTimes);
            QCOMPARE(QCoro::waitFor(database->read(seqOf)).value(), kThreads * kSessions * kTimes);
            QVERIFY(QCoro::waitFor(database->close()));
            QVERIFY(QSqlDatabase::connectionNames().isEmpty());
        }
        QTRY_COMPARE(threadCount(), threadsBefore);
    }

    void sharesOneDatabaseInMemory()
    {
        const auto database = databaseAt({});
        QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
        QCOMPARE(QCoro::waitFor(database->write(countUp)).value(), 1);
        QCOMPARE(QCoro::waitFor(database->read(seqOf)).value(), 1);
    }

    void readsOneSnapshot()
    {
        QTemporaryDir folder;
        const auto database = databaseAt(folder.filePath(QStringLiteral("song.barline")));
        std::atomic<bool> hasRead = false;
        std::atomic<bool> hasWritten = false;
        auto reading = database->read([&](Session &session) -> Result<QPair<qint64, qint64>> {
            const Result<qint64> before = seqOf(session);
            hasRead = true;
            while (!hasWritten)
                QThread::yieldCurrentThread();
            const Result<qint64> after = seqOf(session);
            return before && after ? Result<QPair<qint64, qint64>>({*before, *after})
                                   : Result<QPair<qint64, qint64>>(failure(before.error()));
        });
        while (!hasRead)
            QThread::yieldCurrentThread();
        QCOMPARE(QCoro::waitFor(database->write(countUp)).value(), 1);
        hasWritten = true;
        const auto read = QCoro::waitFor(std::move(reading));
        QVERIFY(read);
        QCOMPARE(read->first, 0);
        QCOMPARE(read->second, 0);
    }

    void endsARunningStatementThatIsCancelled_data()
    {
        QTest::addColumn<bool>("writes");
        QTest::newRow("read") << false;
        QTest::newRow("write") << true;
    }

    void endsARunningStatementThatIsCancelled()
    {
        QFETCH(bool, writes);
        QTemporaryDir folder;
        const auto database = databaseAt(folder.filePath(QStringLiteral("song.barline")));
        std::stop_source stop;
        std::atomic<bool> isRunning = false;
        const auto count = [&](Session &session) -> Result<qint64> {
            if (session.kind() == Session::Kind::Write) {
                if (const Result<qint64> counted = countUp(session); !counted)
                    return counted;
            }
            isRunning = true;
            return countForever(session);
        };
        auto call = writes ? database->write(count, stop.get_token()) : database->read(count, stop.get_token());
        while (!isRunning)
            QThread::yieldCurrentThread();
        stop.request_stop();
        const Result<qint64> answer = QCoro::waitFor(std::move(call));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind(), ErrorKind::Cancelled);
        QCOMPARE(QCoro::waitFor(database->read(seqOf)).value(), 0);
        QCOMPARE(QCoro::waitFor(database->write(countUp)).value(), 1);
    }

    void answersACancelledCallBeforeItsTurn()
    {
        const auto database = databaseAt({});
        std::atomic<bool> mayEnd = false;
        auto first = database->write([&](Session &session) {
            while (!mayEnd)
                QThread::yieldCurrentThread();
            return countUp(session);
        });
        std::stop_source stop;
        auto second = database->write(countUp, stop.get_token());
        stop.request_stop();
        const Result<qint64> cancelled = QCoro::waitFor(std::move(second));
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind(), ErrorKind::Cancelled);
        mayEnd = true;
        QCOMPARE(QCoro::waitFor(std::move(first)).value(), 1);
        QCOMPARE(QCoro::waitFor(database->read(seqOf)).value(), 1);
    }

    void refusesACallThatIsCancelledAlready()
    {
        const auto database = databaseAt({});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(database->write(countUp, stop.get_token())).error().kind(), ErrorKind::Cancelled);
        QCOMPARE(QCoro::waitFor(database->read(seqOf)).value(), 0);
    }

    void saysForWhomItWaitsAndGoesOn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        const auto database = databaseAt(path);
        QList<DatabaseNotice> notices;
        database->listen([&](const DatabaseNotice &notice) { notices.append(notice); });
        HeldLock lock(path);
        QVERIFY(lock.isHeld());
        QCOMPARE(LockHolder::writing(path).pid, lock.pid());
        auto first = database->write(countUp);
        auto second = database->write(countUp);
        QTRY_VERIFY_WITH_TIMEOUT(!notices.isEmpty(), 20000);
        QCOMPARE(notices.constFirst().kind, DatabaseNotice::Kind::Waiting);
        QVERIFY2(notices.constFirst().message.contains(lock.name()), qPrintable(notices.constFirst().message));
        lock.release();
        QCOMPARE(QCoro::waitFor(std::move(first)).value(), 1);
        QCOMPARE(QCoro::waitFor(std::move(second)).value(), 2);
        QTRY_COMPARE(notices.constLast().kind, DatabaseNotice::Kind::GoesOn);
    }

    void stopsWaitingWhenCancelled()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        const auto database = databaseAt(path);
        QList<DatabaseNotice> notices;
        database->listen([&](const DatabaseNotice &notice) { notices.append(notice); });
        const HeldLock lock(path);
        std::stop_source stop;
        auto waiting = database->write(countUp, stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(!notices.isEmpty(), 20000);
        stop.request_stop();
        const Result<qint64> cancelled = QCoro::waitFor(std::move(waiting));
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind(), ErrorKind::Cancelled);
    }

    void answersEveryQueuedWriteWhenItClosesUnderALock()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        const auto database = databaseAt(path);
        const HeldLock lock(path);
        std::vector<QCoro::Task<Result<qint64>>> writes;
        for (int i = 0; i < 20; ++i)
            writes.push_back(database->write(countUp));
        QVERIFY(QCoro::waitFor(database->close()));
        for (QCoro::Task<Result<qint64>> &write : writes) {
            const Result<qint64> answer = QCoro::waitFor(std::move(write));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind(), ErrorKind::Unavailable);
            QVERIFY2(answer.error().message().contains(QString::number(lock.pid())),
                     qPrintable(answer.error().message()));
        }
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void refusesAQueryInsideAnotherOnesRows()
    {
        const auto database = databaseAt({});
        const Result<qint64> nested = QCoro::waitFor(database->write([](Session &session) -> Result<qint64> {
            const Result<QSqlQuery *> rows = session.query(QStringLiteral("SELECT 1 UNION SELECT 2"));
            if (!rows || !(*rows)->next())
                return failure(ErrorKind::Storage, QStringLiteral("no rows"));
            return countUp(session);
        }));
        QVERIFY(!nested);
        QCOMPARE(nested.error().kind(), ErrorKind::Invalid);
        const Result<qint64> whole = QCoro::waitFor(database->write([](Session &session) -> Result<qint64> {
            const Result<QSqlQuery *> rows = session.query(QStringLiteral("SELECT 1 UNION SELECT 2"));
            while (rows && (*rows)->next())
                continue;
            return countUp(session);
        }));
        QCOMPARE(whole.value(), 1);
    }

    void failsWhereRowsWereLostAndNobodyLooked()
    {
        const auto database = databaseAt({});
        // The second row fails: a sum beyond 64 bits.
        const Result<qint64> blind = QCoro::waitFor(database->write([](Session &session) -> Result<qint64> {
            const Result<QSqlQuery *> rows = session.query(
                QStringLiteral("SELECT abs(v) FROM (SELECT 1 AS v UNION ALL SELECT -9223372036854775807 - 1)"));
            int read = 0;
            while (rows && (*rows)->next())
                ++read;
            const Result<qint64> counted = countUp(session);
            return counted ? Result<qint64>(read) : counted;
        }));
        QVERIFY(!blind);
        QCOMPARE(QCoro::waitFor(database->read(seqOf)).value(), 0);
    }

    void acknowledgesNothingOnceTheLogIsGone_data()
    {
        QTest::addColumn<bool>("truncated");
        QTest::newRow("removed") << false;
        QTest::newRow("truncated") << true;
    }

    void acknowledgesNothingOnceTheLogIsGone()
    {
        QFETCH(bool, truncated);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        const auto database = databaseAt(path);
        QList<DatabaseNotice> notices;
        database->listen([&](const DatabaseNotice &notice) { notices.append(notice); });
        QCOMPARE(QCoro::waitFor(database->write(countUp)).value(), 1);
        const QByteArray log = QFile::encodeName(path + QStringLiteral("-wal"));
        QVERIFY(truncated ? ::truncate(log.constData(), 0) == 0 : ::unlink(log.constData()) == 0);
        const Result<qint64> lost = QCoro::waitFor(database->write(countUp));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind(), ErrorKind::Storage);
        QTRY_COMPARE(notices.size(), 1);
        QCOMPARE(notices.constFirst().kind, DatabaseNotice::Kind::FileGone);
    }

    void rescuesWhatItHasOfAFileThatWasRemoved()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        const QString rescue = folder.filePath(QStringLiteral("rescue.barline"));
        const auto database = databaseAt(path);
        QCOMPARE(QCoro::waitFor(database->write(countUp)).value(), 1);
        QVERIFY(QFile::remove(path));
        QVERIFY(!QCoro::waitFor(database->write(countUp)));
        QVERIFY(QCoro::waitFor(database->copyTo(rescue)));
        const auto rescued = databaseAt(rescue, false);
        QVERIFY(rescued);
        QCOMPARE(QCoro::waitFor(rescued->read(seqOf)).value(), 1);
    }

    void startsTheLogOverWhileItIsOpen()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        const auto database = databaseAt(path);
        for (int i = 0; i < 6; ++i) {
            QVERIFY(QCoro::waitFor(database->write([](Session &session) {
                return session.execute("CREATE TABLE IF NOT EXISTS ballast (bytes);"
                                       "INSERT INTO ballast VALUES (randomblob(3000000))");
            })));
        }
        QVERIFY(QCoro::waitFor(database->write(countUp)));
        QVERIFY2(QFileInfo(path + QStringLiteral("-wal")).size() < 9'000'000,
                 qPrintable(QString::number(QFileInfo(path + QStringLiteral("-wal")).size())));
    }
};

BARLINE_TEST(tst_Sessions)

#include "tst_Sessions.moc"
