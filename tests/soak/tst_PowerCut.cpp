#include "tests/support/DiskFaults.h"
#include "tests/support/FiveChecks.h"
#include "tests/support/LoweredSync.h"
#include "tests/support/PowerCut.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <array>
#include <deque>

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

/// The last images of the disk that were opened, with what was found: a sync leaves all six losses the same, and a
/// write leaves what was durable.
class KnownImages
{
public:
    const Found *find(const DiskFiles &files) const
    {
        for (const auto &[image, found] : m_images) {
            if (image == files)
                return &found;
        }
        return nullptr;
    }

    void add(const DiskFiles &files, const Found &found)
    {
        constexpr size_t kMost = 4 * kPowerLosses;
        m_images.emplace_front(files, found);
        if (m_images.size() > kMost)
            m_images.pop_back();
    }

private:
    std::deque<std::pair<DiskFiles, Found>> m_images;
};

struct CutTotals
{
    qint64 points = 0;
    qint64 images = 0; ///< opened: points that leave the same on the disk, one after the other, share one
    qint64 whole = 0;  ///< with all five checks
    qint64 lost = 0;   ///< points at which an acknowledged edit was not there
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

    /// Over what is there, which is quicker than making it anew.
    void write(const DiskFiles &files) const
    {
        for (const char *ending : {"", "-wal", "-journal", "-shm"}) {
            const auto content = files.find(QByteArray("recorded.barline") + ending);
            QFile place(file("cut.barline") + QLatin1String(ending));
            if (content == files.end()) {
                place.remove();
                continue;
            }
            const qsizetype size = content->second.size();
            if (!place.open(QIODevice::ReadWrite) || place.write(content->second) != size || !place.resize(size))
                qFatal("%s cannot be written", qPrintable(place.fileName()));
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

    void check(const Recording &recording, const DiskFiles &files, qint64 acknowledged, KnownImages &known,
               CutTotals &totals) const
    {
        // Before anything was acknowledged there may be no project yet.
        if (acknowledged == 0 && files.find("recorded.barline") == files.end())
            return;
        ++totals.points;
        Found found;
        if (const Found *before = known.find(files)) {
            found = *before;
        } else {
            write(files);
            found = look(recording);
            known.add(files, found);
            ++totals.images;
        }
        if (!found.problem.isEmpty())
            ++totals.broken;
        else if (found.seq < acknowledged)
            ++totals.lost;
        else if (totals.points % kWholeEvery == 0) {
            ++totals.whole;
            write(files);
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
        KnownImages known;
        for (int event = 0; power.advance(); ++event) {
            if (event % every != 0)
                continue;
            for (int loss = 0; loss < kPowerLosses; ++loss) {
                const DiskFiles files = power.cut(static_cast<PowerLoss>(loss), random);
                check(recording, files, power.acknowledged(), known, totals);
            }
        }
    }

    static void report(const char *what, const CutTotals &totals, quint32 seed)
    {
        qInfo("%s: seed %u, cut at %lld points, which left %lld different images, %lld with all five checks; at %lld "
              "edits were lost, %lld were broken",
              what, seed, static_cast<long long>(totals.points), static_cast<long long>(totals.images),
              static_cast<long long>(totals.whole), static_cast<long long>(totals.lost),
              static_cast<long long>(totals.broken));
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
