#include "tests/support/Advice.h"
#include "tests/support/DiskFaults.h"
#include "tests/support/FiveChecks.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>

using namespace barline;
using namespace barline::test;

namespace {

struct NamedFault
{
    const char *name;
    DiskCall call;
    int code;
    int reach; ///< about how many such calls a run makes
};

const QList<NamedFault> kFaults{
    {"write", DiskCall::Write, SQLITE_IOERR_WRITE, 120},
    {"full", DiskCall::Write, SQLITE_FULL, 120},
    {"fsync", DiskCall::Sync, SQLITE_IOERR_FSYNC, 14},
    {"read", DiskCall::Read, SQLITE_IOERR_READ, 60},
    {"truncate", DiskCall::Truncate, SQLITE_IOERR_TRUNCATE, 3},
    {"shm-map", DiskCall::MapShared, SQLITE_IOERR_SHMMAP, 4},
    {"open", DiskCall::Open, SQLITE_CANTOPEN, 8},
    {"delete", DiskCall::Delete, SQLITE_IOERR_DELETE, 3},
};

} // namespace

/// The nth call to the disk fails, once or until the fault is over. Every step that fails says why and what to do, and
/// succeeds when the fault is over.
class tst_FailingCalls : public QObject
{
    Q_OBJECT

private:
    static constexpr int kRunsOfOneProject = 20;

    QTemporaryDir m_folder{quickFolderTemplate()};

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// What a user does: opens, edits, saves a copy, looks; again where it failed. The fault is over after the second
    /// failure. Empty, or what is wrong.
    QString useThrough(ScriptedSession &session, DiskFaults &faults) const
    {
        int editsLeft = 2;
        bool isCopied = false;
        int failures = 0;
        for (;;) {
            Result<void> done;
            if (!session.isOpen()) {
                done = session.open();
            } else if (editsLeft > 0) {
                session.makeEdits();
                done = session.commit();
                editsLeft -= done ? 1 : 0;
            } else if (!isCopied) {
                done = QCoro::waitFor(session.database().copyTo(file("saved.barline")));
                isCopied = done.has_value();
            } else {
                const auto loaded = QCoro::waitFor(EditStore(session.database()).load());
                if (loaded && loaded->project == session.states().constLast())
                    return {};
                if (loaded)
                    return QStringLiteral("shows something else");
                done = failure(loaded.error());
            }
            if (done)
                continue;
            if (!saysWhatToDo(done.error()))
                return QStringLiteral("does not say what to do: ") + done.error().message();
            if (faults.failed() == 0)
                return QStringLiteral("fails without a fault: ") + done.error().message();
            if (++failures > 2)
                return QStringLiteral("does not go on: ") + done.error().message();
            if (failures == 2)
                faults.end();
        }
    }

    QString runOnce(ScriptedSession &session, DiskFaults &faults, const DiskFaults::Fault &fault)
    {
        faults.begin(fault);
        if (QString problem = useThrough(session, faults); !problem.isEmpty())
            return problem;
        const auto closed = session.close();
        faults.end();
        if (!closed && !saysWhatToDo(closed.error()))
            return QStringLiteral("does not say what to do: ") + closed.error().message();
        const FiveChecks checks(session.acknowledged(), &session.states());
        if (QString problem = checks.run(file("saved.barline")); !problem.isEmpty())
            return QStringLiteral("the copy: ") + problem;
        return checks.runOnCopy(file("song.barline"), m_folder.path());
    }

private slots:
    void goesOnAfterTheNthCallFailed()
    {
        const int wanted = soakCount(96);
        const quint32 seed = soakSeed();
        QRandomGenerator random(seed);
        DiskFaults faults;
        const DiskVfs vfs({&faults});
        std::unique_ptr<ScriptedSession> session;
        int reached = 0;
        for (int run = 0; run < wanted; ++run) {
            if (run % kRunsOfOneProject == 0) {
                QFile::remove(file("song.barline"));
                session = std::make_unique<ScriptedSession>(file("song.barline"), seed + static_cast<quint32>(run),
                                                            ProjectShape{1, 2, 3, 2, 3, 6});
                QVERIFY(session->open());
                session->makeEdits();
                QVERIFY(session->commit());
                QVERIFY(session->close());
            }
            const NamedFault &kind = kFaults.at(run % kFaults.size());
            const DiskFaults::Fault fault{kind.call, kind.code, 1 + random.bounded(kind.reach), random.bounded(2) == 0};
            const QString problem = runOnce(*session, faults, fault);
            reached += faults.failed() > 0 ? 1 : 0;
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("seed %1, run %2, %3 number %4%5: %6")
                                                       .arg(seed)
                                                       .arg(run)
                                                       .arg(QLatin1String(kind.name))
                                                       .arg(fault.nth)
                                                       .arg(QLatin1String(fault.lasts ? " and all after it" : ""))
                                                       .arg(problem)));
            if (run % 1000 == 999)
                qInfo("so far: seed %u, %d runs, in %d of which a call failed", seed, run + 1, reached);
        }
        qInfo("failing calls: seed %u, %d runs, in %d of which a call failed", seed, wanted, reached);
        QVERIFY(reached > wanted / 3);
    }
};

BARLINE_TEST(tst_FailingCalls)
#include "tst_FailingCalls.moc"
