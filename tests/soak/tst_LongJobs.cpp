#include "tests/soak/Job.h"
#include "tests/support/Advice.h"
#include "tests/support/DiskFaults.h"
#include "tests/support/FiveChecks.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QProcess>

using namespace barline;
using namespace barline::test;

namespace {

/// Requests a stop at the nth call to the disk.
class StopAtCall : public DiskWatcher
{
public:
    void begin(int nth, std::stop_source stop)
    {
        m_stop = std::move(stop);
        m_left = nth;
    }
    int before(const DiskAccess &) override
    {
        if (m_left > 0 && --m_left == 0)
            m_stop.request_stop();
        return SQLITE_OK;
    }
    void after(const DiskAccess &, int) override {}

private:
    std::stop_source m_stop;
    std::atomic<int> m_left = 0;
};

enum class Ended { Done, Failed };

} // namespace

/// Saving a copy, compacting the journal and giving back what nothing uses, of a project with a long journal, that
/// fail, are cancelled or killed at some call to the disk: the project is whole, the copy is whole or not there, and
/// doing it again succeeds.
class tst_LongJobs : public QObject
{
    Q_OBJECT

private:
    static constexpr int kEdits = EditStore::kHistory + 60;

    QTemporaryDir m_folder{quickFolderTemplate()};
    std::unique_ptr<ScriptedSession> m_session;

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void place() const
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden)) {
            if (name != QLatin1String("original.barline"))
                QFile::remove(m_folder.filePath(name));
        }
        QVERIFY(QFile::copy(file("original.barline"), file("song.barline")));
    }

    Ended runWith(DiskWatcher &watcher, const QString &job, const std::function<std::stop_token()> &begin,
                  ErrorKind kind) const
    {
        const DiskVfs vfs({&watcher});
        DatabaseLocation location;
        location.path = file("song.barline");
        const auto database = QCoro::waitFor(Database::open(location));
        if (!database)
            qFatal("%s", qPrintable(database.error().message()));
        const Result<void> done = runJob(**database, job, file("copy.barline"), begin());
        if (done)
            return Ended::Done;
        if (done.error().kind() != kind || (kind != ErrorKind::Cancelled && !saysWhatToDo(done.error())))
            qFatal("not what was expected: %s", qPrintable(done.error().message()));
        return Ended::Failed;
    }

    Ended runOnce(const QString &how, const QString &job, int nth) const
    {
        if (how == QLatin1String("killed")) {
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QStringLiteral(BARLINE_JOB),
                          {file("song.barline"), job, file("copy.barline"), QString::number(nth)});
            program.waitForFinished(60000);
            return program.exitStatus() == QProcess::CrashExit ? Ended::Failed : Ended::Done;
        }
        if (how == QLatin1String("cancelled")) {
            StopAtCall watcher;
            std::stop_source stop;
            const auto begin = [&] {
                watcher.begin(nth, stop);
                return stop.get_token();
            };
            return runWith(watcher, job, begin, ErrorKind::Cancelled);
        }
        DiskFaults faults;
        const auto begin = [&] {
            faults.begin({DiskCall::Write, SQLITE_FULL, nth, true});
            return std::stop_token();
        };
        const Ended ended = runWith(faults, job, begin, ErrorKind::Storage);
        faults.end();
        return ended;
    }

    QString problemAfter(const QString &how, const QString &job, Ended ended) const
    {
        FiveChecks checks(m_session->acknowledged().mid(kEdits - EditStore::kHistory + 10), &m_session->states());
        checks.allowCompacted();
        const bool isCopied = QFile::exists(file("copy.barline"));
        if (ended == Ended::Done && job == QLatin1String("copy") && !isCopied)
            return QStringLiteral("the copy is not there");
        if (isCopied) {
            if (QString problem = checks.run(file("copy.barline")); !problem.isEmpty())
                return QStringLiteral("the copy: ") + problem;
        }
        if (how != QLatin1String("killed")) {
            const QStringList drafts =
                QDir(m_folder.path()).entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden);
            if (!drafts.isEmpty())
                return QStringLiteral("something is left: ") + drafts.join(u' ');
        }
        QFile::remove(file("copy.barline"));
        if (QString problem = checks.runOnCopy(file("song.barline"), m_folder.path()); !problem.isEmpty())
            return problem;
        DatabaseLocation location;
        location.path = file("song.barline");
        {
            const auto database = QCoro::waitFor(Database::open(location));
            if (!database)
                return QStringLiteral("does not open: ") + database.error().message();
            if (const auto done = runJob(**database, job, file("copy.barline")); !done)
                return QStringLiteral("does not succeed afterwards: ") + done.error().message();
        }
        return checks.run(file("song.barline"));
    }

private slots:
    void initTestCase()
    {
        m_session =
            std::make_unique<ScriptedSession>(file("original.barline"), soakSeed(), ProjectShape{1, 2, 3, 2, 3, 6});
        QVERIFY(m_session->open());
        while (m_session->states().size() <= kEdits)
            m_session->makeEdits();
        QVERIFY(m_session->commit());
        QVERIFY(m_session->close());
    }

    void leavesAWholeProject_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("job");
        for (const char *how : {"failed", "cancelled", "killed"}) {
            for (const char *job : {"copy", "compact", "shrink"})
                QTest::addRow("%s, %s", job, how) << QString::fromLatin1(how) << QString::fromLatin1(job);
        }
    }

    void leavesAWholeProject()
    {
        QFETCH(const QString, how);
        QFETCH(const QString, job);
        const quint32 seed = soakSeed();
        QRandomGenerator random(seed);
        const int wanted = soakCount(4);
        int reach = 64; // about how many calls it makes
        int failed = 0;
        for (int run = 0; run < wanted; ++run) {
            place();
            const int nth = run == 0 ? 1 : 1 + random.bounded(reach);
            const Ended ended = runOnce(how, job, nth);
            failed += ended == Ended::Failed ? 1 : 0;
            if (ended == Ended::Done)
                reach = std::max(2, std::min(reach, nth));
            else if (nth > reach / 2)
                reach *= 2;
            const QString problem = problemAfter(how, job, ended);
            QVERIFY2(
                problem.isEmpty(),
                qPrintable(QStringLiteral("seed %1, run %2, call %3: %4").arg(seed).arg(run).arg(nth).arg(problem)));
        }
        QVERIFY(failed > 0);
    }

    void noticesWhatIsLeftHalf_data()
    {
        QTest::addColumn<QString>("job");
        QTest::newRow("a copy written in place") << QStringLiteral("copy in place");
        QTest::newRow("compaction in many transactions") << QStringLiteral("compact in pieces");
    }

    void noticesWhatIsLeftHalf()
    {
        QFETCH(const QString, job);
        int noticed = 0;
        Ended ended = Ended::Failed;
        for (int nth = 1; ended == Ended::Failed; nth *= 2) {
            place();
            ended = runOnce(QStringLiteral("killed"), job, nth);
            noticed += problemAfter(QStringLiteral("killed"), job, ended).isEmpty() ? 0 : 1;
        }
        QVERIFY(noticed > 0);
        place();
        QCOMPARE(problemAfter(QStringLiteral("killed"), job, runOnce(QStringLiteral("killed"), job, 1'000'000)),
                 QString());
    }
};

BARLINE_TEST(tst_LongJobs)
#include "tst_LongJobs.moc"
