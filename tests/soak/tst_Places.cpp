#include "tests/support/DiskFaults.h"
#include "tests/support/FiveChecks.h"
#include "tests/support/HeldLock.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QProcess>
#include <QTimer>

using namespace barline;
using namespace barline::test;

namespace {

/// As another program does it: a descriptor of ours that is closed would drop the locks of the project.
bool runProgram(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

/// A disk on which nobody can read what the header of a file says of its log.
class HiddenHeader : public DiskWatcher
{
public:
    int before(const DiskAccess &access) override
    {
        constexpr qint64 kVersionsAt = 18;
        const bool isLook = access.call == DiskCall::Read && access.offset == kVersionsAt && access.size == 2;
        return isLook ? SQLITE_IOERR_READ : SQLITE_OK;
    }
    void after(const DiskAccess &, int) override {}
};

} // namespace

/// What can happen to the place of a project while it is open.
class tst_Places : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    static void commitSome(ScriptedSession &session, int commits)
    {
        for (int i = 0; i < commits; ++i) {
            session.makeEdits();
            const auto committed = session.commit();
            QVERIFY2(committed, committed ? "" : qPrintable(committed.error().message()));
        }
    }

    void makeBackup() const
    {
        ScriptedSession backup(file("backup.barline"), 7, {1, 2, 3, 2, 3, 6});
        QVERIFY(backup.open());
        backup.makeEdits();
        QVERIFY(backup.commit());
        QVERIFY(backup.close());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(quickFolderTemplate()); }

    void goesOnWhenAFullDiskHasRoomAgain()
    {
        const quint32 seed = soakSeed();
        DiskFaults faults;
        const DiskVfs vfs({&faults});
        const SmallDisk disk(m_folder->path());
        ScriptedSession session(file("song.barline"), seed, {1, 2, 3, 2, 3, 6});
        QVERIFY(session.open());
        commitSome(session, 5);
        const QString filler = file("filler");
        if (disk.isMounted())
            QProcess::execute(QStringLiteral("dd"), {QStringLiteral("if=/dev/zero"), QStringLiteral("of=") + filler,
                                                     QStringLiteral("bs=4096"), QStringLiteral("status=none")});
        else
            faults.begin({DiskCall::Write, SQLITE_FULL, 1, true});
        Result<void> committed;
        for (int i = 0; committed && i < 500; ++i) {
            session.makeEdits();
            committed = session.commit();
        }
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind(), ErrorKind::Storage);
        QVERIFY2(committed.error().message().contains(QStringLiteral("Make room")),
                 qPrintable(committed.error().message()));
        QVERIFY(!session.commit());
        QFile::remove(filler);
        faults.end();
        committed = session.commit();
        QVERIFY2(committed, committed ? "" : qPrintable(committed.error().message()));
        commitSome(session, 3);
        QVERIFY(session.close());
        QCOMPARE(FiveChecks(session.acknowledged(), &session.states()).run(file("song.barline")), QString());
    }

    void goesOnWhenAnotherUserOfTheFileCloses()
    {
        ScriptedSession session(file("song.barline"), soakSeed(), {1, 2, 3, 2, 3, 6});
        QVERIFY(session.open());
        commitSome(session, 4);
        ScriptedSession other(file("song.barline"), 1, {});
        QVERIFY(other.open());
        QVERIFY(other.close());
        commitSome(session, 4);
        QVERIFY(session.close());
        QCOMPARE(FiveChecks(session.acknowledged(), &session.states()).run(file("song.barline")), QString());
    }

    void keepsWhatWaitsForAWriterThatTakesLong()
    {
        const int held = isSoak() ? 60'000 : 1'500; // ms
        ScriptedSession session(file("song.barline"), soakSeed(), {1, 2, 3, 2, 3, 6});
        QVERIFY(session.open());
        commitSome(session, 2);
        QStringList said;
        session.database().listen([&](const DatabaseNotice &notice) { said.append(notice.message); });
        HeldLock lock(file("song.barline"));
        QVERIFY(lock.isHeld());
        const QString name = lock.name();
        QTimer::singleShot(held, [&] { lock.release(); });
        for (int i = 0; i < 3; ++i)
            session.makeEdits();
        const auto committed = session.commit();
        QVERIFY2(committed, committed ? "" : qPrintable(committed.error().message()));
        QTRY_VERIFY(!said.isEmpty() && said.constLast().isEmpty());
        said.removeLast();
        QVERIFY(said.size() >= std::max(1, held / 3000)); // each second, where the machine has time
        for (const QString &message : said)
            QVERIFY2(message.contains(name), qPrintable(message));
        commitSome(session, 2);
        QVERIFY(session.close());
        QCOMPARE(FiveChecks(session.acknowledged(), &session.states()).run(file("song.barline")), QString());
    }

    void acknowledgesNothingOnceItsFilesAreNotItsOwn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("removed") << QStringLiteral("rm song.barline");
        QTest::newRow("renamed") << QStringLiteral("mv song.barline other.barline");
        QTest::newRow("replaced") << QStringLiteral("cp backup.barline new && mv new song.barline");
        QTest::newRow("written over") << QStringLiteral("cp backup.barline song.barline");
        QTest::newRow("log removed") << QStringLiteral("rm song.barline-wal");
        QTest::newRow("log truncated") << QStringLiteral("truncate -s 0 song.barline-wal");
        QTest::newRow("log shortened") << QStringLiteral("truncate -s -5000 song.barline-wal");
    }

    void acknowledgesNothingOnceItsFilesAreNotItsOwn()
    {
        QFETCH(const QString, script);
        makeBackup();
        const auto project =
            std::make_unique<ScriptedSession>(file("song.barline"), soakSeed(), ProjectShape{1, 2, 3, 2, 3, 6});
        QVERIFY(project->open());
        commitSome(*project, 4);
        QVERIFY(runProgram(QStringLiteral("sh"),
                           {QStringLiteral("-c"), QStringLiteral("cd '%1' && %2").arg(m_folder->path(), script)}));
        project->makeEdits();
        const auto committed = project->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind(), ErrorKind::Storage);
        QVERIFY2(committed.error().message().contains(QStringLiteral("copy")), qPrintable(committed.error().message()));
        // Nor does closing write over what came in its place.
        QVERIFY(project->close());
        if (script.contains(QStringLiteral("cp backup"))) {
            QFile backup(file("backup.barline"));
            QFile restored(file("song.barline"));
            QVERIFY(backup.open(QIODevice::ReadOnly) && restored.open(QIODevice::ReadOnly));
            QVERIFY(backup.readAll() == restored.readAll());
        }
    }

    void acknowledgesWhereNobodyLooksAtTheHeader()
    {
        HiddenHeader hidden;
        const DiskVfs vfs({&hidden});
        makeBackup();
        int acknowledged = 0; // which the test above would see; at times SQLite notices by itself
        for (quint32 seed = 1; seed <= 8; ++seed) {
            ScriptedSession project(file("song.barline"), seed, {1, 2, 3, 2, 3, 6});
            QVERIFY(project.open());
            commitSome(project, 4);
            QVERIFY(runProgram(QStringLiteral("cp"), {file("backup.barline"), file("song.barline")}));
            project.makeEdits();
            acknowledged += project.commit() ? 1 : 0;
            runProgram(QStringLiteral("rm"), {file("song.barline"), file("song.barline-wal")});
        }
        QVERIFY(acknowledged > 0);
    }
};

BARLINE_TEST(tst_Places)
#include "tst_Places.moc"
