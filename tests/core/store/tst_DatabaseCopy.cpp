#include "core/store/Database.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace barline;

class tst_DatabaseCopy : public QObject
{
    Q_OBJECT

private:
    using Begun = Result<std::shared_ptr<DatabaseCopy>>;

    /// Counts on in two places, which are equal in every state that was committed.
    static Result<qint64> countUp(Session &session)
    {
        if (const Result<void> done =
                session.execute("UPDATE project SET seq = seq + 1; UPDATE ballast SET count = count + "
                                "1 WHERE id = 1");
            !done)
            return failure(done.error());
        return session.readInteger("SELECT seq FROM project");
    }

    static Result<qint64> seqOf(Session &session) { return session.readInteger("SELECT seq FROM project"); }

    static std::unique_ptr<Database> databaseAt(const QString &path, bool create = false)
    {
        DatabaseLocation location;
        location.path = path;
        location.create = create;
        auto opened = QCoro::waitFor(Database::open(location));
        return opened ? std::move(*opened) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;

    QString path() const { return m_folder->filePath(QStringLiteral("song.barline")); }
    QString target() const { return m_folder->filePath(QStringLiteral("copy.barline")); }
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    /// Empty where the copy is sound; else what is wrong. `seq` is what it holds.
    QString problemOfCopy(qint64 seq) const
    {
        const auto copy = databaseAt(target());
        if (!copy)
            return QStringLiteral("it does not open");
        const auto look = [](Session &session) {
            return session.readInteger("SELECT count FROM ballast WHERE id = 1");
        };
        const Result<qint64> count = QCoro::waitFor(copy->read(look));
        const Result<qint64> found = QCoro::waitFor(copy->read(seqOf));
        if (!count || !found || *count != *found)
            return QStringLiteral("it holds half an edit");
        return *found == seq ? QString() : QStringLiteral("it holds %1 of %2 edits").arg(*found).arg(seq);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = databaseAt(path(), true);
        QVERIFY(m_database);
        // Some 18 MB: the first row lies at the beginning, the project's own row on its second page.
        QVERIFY(QCoro::waitFor(m_database->write([](Session &session) {
            return session.execute("CREATE TABLE ballast (id INTEGER PRIMARY KEY, count INTEGER, bytes BLOB);"
                                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
                                   "INSERT INTO ballast SELECT i, 0, randomblob(2000) FROM n");
        })));
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void holdsWhatIsCommittedMeanwhile()
    {
        const Progress progress;
        auto beginning = m_database->beginCopy(target(), {}, progress);
        qint64 acknowledged = 0;
        int during = 0;
        while (!beginning.isReady()) {
            acknowledged = QCoro::waitFor(m_database->write(countUp)).value_or(-1);
            ++during;
        }
        QVERIFY2(during > 1, "edits wait for the copy"); // those that wait for all of it are one
        QVERIFY(progress.percent() > 90);
        const Begun copy = QCoro::waitFor(std::move(beginning));
        QVERIFY(copy);
        QVERIFY(!QFile::exists(target()));
        // Nor is what comes between the halves missing.
        acknowledged = QCoro::waitFor(m_database->write(countUp)).value_or(-1);
        QVERIFY(QCoro::waitFor(m_database->finishCopy(*copy, target())));
        QCOMPARE(problemOfCopy(acknowledged), QString());
        QVERIFY(QCoro::waitFor(m_database->write(countUp)));
        QCOMPARE(problemOfCopy(acknowledged), QString());
    }

    void isDoneThoughAnotherProgramWritesOn()
    {
        QProcess other;
        other.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import sqlite3, sys, time\n"
                                    "c = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=20)\n"
                                    "print('ready', flush=True)\n"
                                    "while True:\n"
                                    "  c.execute('BEGIN IMMEDIATE')\n"
                                    "  c.execute('UPDATE project SET seq = seq + 1')\n"
                                    "  c.execute('UPDATE ballast SET count = count + 1 WHERE id = 1')\n"
                                    "  c.execute('COMMIT'); time.sleep(0.001)"),
                     path()});
        QVERIFY(other.waitForReadyRead(20000));
        QTRY_VERIFY(QCoro::waitFor(m_database->read(seqOf)).value_or(0) > 5);
        const Result<void> copied = QCoro::waitFor(m_database->copyTo(target()));
        const qint64 atEnd = QCoro::waitFor(m_database->read(seqOf)).value_or(-1);
        other.kill();
        QVERIFY(other.waitForFinished());
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message()));
        const auto copy = databaseAt(target());
        QVERIFY(copy);
        const qint64 seq = QCoro::waitFor(copy->read(seqOf)).value_or(-1);
        QVERIFY(seq > 5 && seq <= atEnd);
        QVERIFY(QCoro::waitFor(copy->close()));
        QCOMPARE(problemOfCopy(seq), QString());
    }

    void leavesNothingWhenCancelled()
    {
        QFile there(target());
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("before") == 6);
        there.close();
        const QStringList before = names();
        std::stop_source stop;
        auto beginning = m_database->beginCopy(target(), stop.get_token(), Progress());
        QVERIFY(QCoro::waitFor(m_database->write(countUp)));
        QVERIFY2(!beginning.isReady(), "it was faster than its cancelling");
        stop.request_stop();
        const Begun copy = QCoro::waitFor(std::move(beginning));
        QVERIFY(!copy);
        QCOMPARE(copy.error().kind(), ErrorKind::Cancelled);
        QCOMPARE(names(), before);
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("before"));
        QVERIFY(QCoro::waitFor(m_database->write(countUp)));
        QVERIFY(QCoro::waitFor(m_database->copyTo(target())));
        QCOMPARE(problemOfCopy(2), QString());
    }

    void endsWithItsDatabase_data()
    {
        QTest::addColumn<bool>("isOrderly");
        QTest::newRow("closed") << true;
        QTest::newRow("destroyed") << false;
    }

    void endsWithItsDatabase()
    {
        QFETCH(const bool, isOrderly);
        auto beginning = m_database->beginCopy(target(), {}, Progress());
        QVERIFY(QCoro::waitFor(m_database->write(countUp)));
        if (isOrderly)
            QVERIFY(QCoro::waitFor(m_database->close()));
        m_database.reset();
        const Begun copy = QCoro::waitFor(std::move(beginning));
        // It may have been faster: then it ended between its halves.
        if (!copy)
            QCOMPARE(copy.error().kind(), ErrorKind::Cancelled);
        QCOMPARE(names(), QStringList(QStringLiteral("song.barline")));
    }

    void endsWithItsDatabaseBetweenTheHalves()
    {
        const Begun copy = QCoro::waitFor(m_database->beginCopy(target(), {}, Progress()));
        QVERIFY(copy);
        QVERIFY(QCoro::waitFor(m_database->close()));
        QVERIFY(!QCoro::waitFor(m_database->finishCopy(*copy, target())));
        QCOMPARE(names(), QStringList(QStringLiteral("song.barline")));
    }

    void saysWhereItCannotBeWritten()
    {
        const Result<void> copied =
            QCoro::waitFor(m_database->copyTo(m_folder->filePath(QStringLiteral("nowhere/copy.barline"))));
        QVERIFY(!copied);
        QVERIFY(!copied.error().message().isEmpty());
        QVERIFY(QCoro::waitFor(m_database->write(countUp)));
    }
};

BARLINE_TEST(tst_DatabaseCopy)
#include "tst_DatabaseCopy.moc"
