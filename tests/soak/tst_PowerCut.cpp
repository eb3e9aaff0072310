#include "tests/support/DiskFaults.h"
#include "tests/support/FiveChecks.h"
#include "tests/support/LoweredSync.h"
#include "tests/support/PowerCut.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QDir>

#include <array>

using namespace barline;
using namespace barline::test;

namespace {

/// What a session did to the disk, and what the project was after each seq.
struct Recording
{
    DiskFiles before;
    QList<DiskEvent> events;
    QList<Project> states;
    QList<AcknowledgedEdit> acknowledged;
    int lostSyncs = 0;
};

/// Rows of the tables that hold most of the music.
using Rows = std::array<qint64, 5>;

Rows rowsOf(const Project &project)
{
    Rows rows{project.compositions.size(), project.clips.size(), 0, 0, 0};
    for (const ClipPtr &clip : project.clips) {
        rows[2] += clip->bars.count();
        for (int i = 0; i < clip->bars.count(); ++i)
            rows[3] += clip->bars.at(ClipBarIndex(i)).notes.size();
    }
    for (const CompositionPtr &composition : project.compositions)
        rows[4] += composition->tracks.size();
    return rows;
}

/// How a session is recorded.
struct Script
{
    ProjectShape shape{1, 2, 3, 2, 3, 6};
    int commits = 12;
    bool rests = false;      ///< long enough once for the writer to move its log into the file by itself
    bool losesSyncs = false; ///< now and then a sync fails, and what it was to make durable is lost
};

struct Found
{
    qint64 seq = -1;
    QString problem; ///< empty where all is well
};

struct CutTotals
{
    qint64 points = 0;
    qint64 whole = 0; ///< with all five checks
    qint64 lost = 0;  ///< points at which an acknowledged edit was not there
    qint64 broken = 0;
    QString firstProblem;
};

} // namespace

/// The power is cut after every single write, sync, truncation and deletion of a session; what was acknowledged by then
/// must be there.
class tst_PowerCut : public QObject
{
    Q_OBJECT

private:
    static constexpr int kWholeEvery = 100;
    static constexpr int kIdleMs = 3500; ///< until the writer moves its log into the file by itself

    QTemporaryDir m_folder{quickFolderTemplate()};

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// Opens and commits; a sync that fails on the way fails once.
    static Result<void> commitInto(ScriptedSession &session)
    {
        constexpr int kAttempts = 3;
        Result<void> done;
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            done = session.isOpen() ? Result<void>() : session.open();
            if (done)
                done = session.commit();
            if (done)
                break;
        }
        return done;
    }

    Recording record(quint32 seed, const Script &script)
    {
        const QString path = file("recorded.barline");
        QFile::remove(path);
        DiskLog log;
        DiskFaults faults;
        const DiskVfs vfs({&faults, &log});
        log.start(QFile::encodeName(path));
        ScriptedSession session(path, seed, script.shape);
        Recording recording;
        for (int i = 0; i < script.commits; ++i) {
            session.makeEdits();
            if (script.losesSyncs)
                faults.begin({DiskCall::Sync, SQLITE_IOERR_FSYNC, 1 + session.random().random().bounded(4), false});
            if (const Result<void> committed = commitInto(session); !committed)
                qFatal("%s", qPrintable(committed.error().message()));
            recording.lostSyncs += faults.failed();
            log.markAcknowledged(session.lastSeq());
            if (script.rests && i == script.commits / 2)
                QTest::qWait(kIdleMs);
            if ((i % 16 == 15 || i == script.commits - 1) && !session.close())
                qFatal("the project does not close");
        }
        recording.before = log.before();
        recording.events = log.stop();
        recording.states = session.states();
        recording.acknowledged = session.acknowledged();
        return recording;
    }

    void write(const DiskFiles &files) const
    {
        const QDir folder(m_folder.path());
        for (const char *ending : {"", "-wal", "-journal", "-shm"})
            QFile::remove(file("cut.barline") + QLatin1String(ending));
        for (const auto &[name, content] : files) {
            QFile made(
                folder.filePath(QString::fromLatin1(name).replace(QLatin1String("recorded"), QLatin1String("cut"))));
            if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
                qFatal("%s cannot be written", qPrintable(made.fileName()));
        }
    }

    /// Opens as the program does, and counts.
    Found look(const Recording &recording) const
    {
        DatabaseLocation location;
        location.path = file("cut.barline");
        const auto opened = openDatabase(location);
        if (!opened)
            return {-1, opened.error().message()};
        DatabaseConnection &connection = *opened->connection;
        Found found;
        const auto ask = [&](const char *sql) {
            const Result<qint64> answer = connection.readInteger(sql);
            if (!answer && found.problem.isEmpty())
                found.problem = answer.error().message();
            return answer ? *answer : -1;
        };
        found.seq = ask("SELECT seq FROM project");
        const bool isGapless = ask("SELECT count(*) FROM edits") == found.seq &&
                               ask("SELECT coalesce(max(seq), 0) FROM edits") == found.seq;
        const Rows rows{ask("SELECT count(*) FROM compositions"), ask("SELECT count(*) FROM clips"),
                        ask("SELECT count(*) FROM clip_bars"), ask("SELECT count(*) FROM notes"),
                        ask("SELECT count(*) FROM tracks")};
        const qint64 flaws = ask("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'");
        connection.putAway();
        if (!found.problem.isEmpty())
            return found;
        if (found.seq >= recording.states.size() || !isGapless)
            found.problem = QStringLiteral("the journal has gaps");
        else if (rows != rowsOf(recording.states.at(found.seq)))
            found.problem = QStringLiteral("edit %1 is there in part").arg(found.seq);
        else if (flaws != 0)
            found.problem = QStringLiteral("integrity_check finds %1 flaws").arg(flaws);
        return found;
    }

    void check(const Recording &recording, qint64 acknowledged, CutTotals &totals) const
    {
        Found found = look(recording);
        // Before anything was acknowledged there may be no project yet.
        if (acknowledged == 0 && !QFile::exists(file("cut.barline")))
            return;
        ++totals.points;
        if (!found.problem.isEmpty())
            ++totals.broken;
        else if (found.seq < acknowledged)
            ++totals.lost;
        else if (totals.points % kWholeEvery == 0) {
            ++totals.whole;
            const QList<AcknowledgedEdit> edits = recording.acknowledged.mid(0, acknowledged);
            found.problem = FiveChecks(edits, &recording.states).run(file("cut.barline"));
            totals.broken += found.problem.isEmpty() ? 0 : 1;
        }
        if (!found.problem.isEmpty() && totals.firstProblem.isEmpty())
            totals.firstProblem = found.problem;
    }

    /// All ways of losing writes, at every so many events.
    void cutEverywhere(const Recording &recording, PowerCut::Disk disk, int every, quint32 seed,
                       CutTotals &totals) const
    {
        QRandomGenerator random(seed);
        PowerCut power(recording.before, recording.events, disk);
        for (int event = 0; power.advance(); ++event) {
            if (event % every != 0)
                continue;
            for (int loss = 0; loss < kPowerLosses; ++loss) {
                write(power.cut(static_cast<PowerLoss>(loss), random));
                check(recording, power.acknowledged(), totals);
            }
        }
    }

    static void report(const char *what, const CutTotals &totals, quint32 seed)
    {
        qInfo("%s: seed %u, cut at %lld points, %lld with all five checks; at %lld edits were lost, %lld were broken",
              what, seed, static_cast<long long>(totals.points), static_cast<long long>(totals.whole),
              static_cast<long long>(totals.lost), static_cast<long long>(totals.broken));
    }

private slots:
    void keepsWhatWasAcknowledged_data()
    {
        QTest::addColumn<bool>("losesSyncs");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("power cuts") << false << soakSeed();
        QTest::newRow("power cuts after lost syncs") << true << soakSeed();
        // The lost block of the log lies between two transactions: nobody writes it again.
        if (!isSoak())
            QTest::newRow("power cuts after a block that stays lost") << true << 3U;
    }

    void keepsWhatWasAcknowledged()
    {
        QFETCH(const bool, losesSyncs);
        QFETCH(const quint32, seed);
        const int wanted = soakCount(1500);
        const QList<ProjectShape> shapes{{1, 2, 3, 2, 3, 6}, {}, {2, 6, 10, 10, 10, 14}};
        CutTotals totals;
        int lostSyncs = 0;
        for (quint32 round = 0; totals.points < wanted; ++round) {
            Script script;
            script.losesSyncs = losesSyncs;
            if (isSoak()) {
                script.shape = shapes.at(round % shapes.size());
                script.commits = 40;
                script.rests = round % 4 == 0;
            }
            const Recording recording = record(seed + round, script);
            lostSyncs += recording.lostSyncs;
            const qsizetype every =
                isSoak() ? 1 : std::max<qsizetype>(1, recording.events.size() * kPowerLosses / wanted);
            cutEverywhere(recording, PowerCut::Disk::Honest, static_cast<int>(every), seed + round, totals);
            if (isSoak())
                report("so far", totals, seed);
            QVERIFY2(totals.lost == 0 && totals.broken == 0,
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed + round).arg(totals.firstProblem)));
        }
        report(QTest::currentDataTag(), totals, seed);
        QCOMPARE(lostSyncs > 0, losesSyncs);
    }

    void losesEditsWhereCommitsAreNotSynced_data()
    {
        QTest::addColumn<QByteArray>("level");
        QTest::newRow("NORMAL") << QByteArray("NORMAL");
        QTest::newRow("OFF") << QByteArray("OFF");
    }

    void losesEditsWhereCommitsAreNotSynced()
    {
        QFETCH(const QByteArray, level);
        const quint32 seed = soakSeed();
        const LoweredSync lowered(level.constData());
        const Recording recording = record(seed, {});
        CutTotals totals;
        cutEverywhere(recording, PowerCut::Disk::Honest, 31, seed, totals);
        report(level.constData(), totals, seed);
        QVERIFY(totals.lost > 0);
    }

    void losesEditsOnADiskThatIgnoresSyncs()
    {
        const quint32 seed = soakSeed();
        const Recording recording = record(seed, {});
        CutTotals totals;
        cutEverywhere(recording, PowerCut::Disk::IgnoresSyncs, 31, seed, totals);
        report("ignored syncs", totals, seed);
        QVERIFY(totals.lost + totals.broken > 0);
    }
};

BARLINE_TEST(tst_PowerCut)
#include "tst_PowerCut.moc"
