#include "core/store/Database.h"
#include "core/store/FileKind.h"
#include "core/store/Integrity.h"
#include "core/store/Migrations.h"
#include "core/store/OpenFiles.h"
#include "core/store/PlaceWarning.h"
#include "tests/support/AsNobody.h"
#include "tests/support/HeldLock.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace barline;

namespace {

using OpenedProject = Result<std::unique_ptr<Database>>;

OpenedProject openProject(const QString &path, bool create = false)
{
    DatabaseLocation location;
    location.path = path;
    location.create = create;
    return QCoro::waitFor(Database::open(location));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 numberFrom(Database &database, const QByteArray &sql)
{
    return QCoro::waitFor(database.read([sql](Session &session) { return session.readInteger(sql); })).value_or(-1);
}

bool runIn(Database &database, const QByteArray &sql)
{
    return QCoro::waitFor(database.write([sql](Session &session) { return session.execute(sql); })).has_value();
}

/// Some hundred rows, over many pages.
QByteArray manyClips(int first, int count)
{
    return QStringLiteral("WITH RECURSIVE n(i) AS (SELECT %1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) "
                          "INSERT INTO clips (id, name) SELECT i, printf('clip %d ', i) || hex(zeroblob(100)) FROM n")
        .arg(first)
        .arg(first + count - 1)
        .toUtf8();
}

} // namespace

class tst_Opening : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void recoversALogThatNobodyHolds()
    {
        const QString path = projectWithLog("song", 500);
        const OpenedProject database = openProject(path);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
        QCOMPARE(numberFrom(**database, "SELECT count(*) FROM clips"), 500);
        QVERIFY(QCoro::waitFor((*database)->close()));
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
    }

    void opensAtOnceWhileAnotherProgramWrites()
    {
        const QString path = project("song");
        const test::HeldLock lock(path, test::HeldLock::kWritesToALog);
        QVERIFY(lock.isHeld());
        const OpenedProject database = openProject(path);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
        QVERIFY(!(*database)->isReadOnly());
    }

    void saysForWhomItWaits_data()
    {
        QTest::addColumn<QByteArray>("held");
        QTest::newRow("writer") << QByteArray(test::HeldLock::kWrites);
        QTest::newRow("reader") << QByteArray(test::HeldLock::kReads);
        QTest::newRow("keeps all") << QByteArray(test::HeldLock::kKeepsAll);
    }

    void saysForWhomItWaits()
    {
        QFETCH(const QByteArray, held);
        const QString path = project("song");
        test::HeldLock lock(path, held.constData());
        QVERIFY(lock.isHeld());
        QStringList said;
        const OpeningWait wait{[&](const DatabaseNotice &notice) {
                                   said.append(notice.message);
                                   if (said.size() == 2)
                                       lock.release();
                               },
                               {}};
        DatabaseLocation location;
        location.path = path;
        const QString name = lock.name();
        const OpenedProject database = QCoro::waitFor(Database::openWaiting(location, wait));
        QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
        QVERIFY(said.size() >= 2);
        for (const QString &message : said.mid(0, 2))
            QVERIFY2(message.contains(name), qPrintable(message));
        QVERIFY(runIn(**database, manyClips(1, 1)));
    }

    void stopsWaitingWhenCancelled()
    {
        const QString path = project("song");
        const QByteArray before = contentOf(path);
        {
            const test::HeldLock lock(path, test::HeldLock::kKeepsAll);
            std::stop_source stop;
            const OpeningWait wait{[&](const DatabaseNotice &) { stop.request_stop(); }, stop.get_token()};
            DatabaseLocation location;
            location.path = path;
            const OpenedProject database = QCoro::waitFor(Database::openWaiting(location, wait));
            QVERIFY(!database);
            QCOMPARE(database.error().kind(), ErrorKind::Cancelled);
        }
        QCOMPARE(contentOf(path), before);
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
    }

    void namesWhoKeepsItLockedWhereItGivesUp()
    {
        const QString path = project("song");
        const test::HeldLock lock(path, test::HeldLock::kKeepsAll);
        LockWait wait;
        wait.shared = std::make_shared<DatabaseShared>();
        wait.shared->stopWaitingIn(std::chrono::milliseconds(100));
        DatabaseLocation location;
        location.path = path;
        const Result<OpenedDatabase> database = openDatabase(location, wait);
        QVERIFY(!database);
        QCOMPARE(database.error().kind(), ErrorKind::Unavailable);
        QVERIFY2(database.error().message().contains(lock.name()), qPrintable(database.error().message()));
    }

    void refusesALogOfAnotherFileAndPutsBothBack()
    {
        const QString path = project("song");
        {
            const OpenedProject database = openProject(path);
            QVERIFY(database);
            QVERIFY(runIn(**database, manyClips(1, 2000)));
        }
        const QString other = projectWithLog("other", 900);
        QVERIFY(QFile::copy(other + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
        const QByteArray file = contentOf(path);
        const QByteArray log = contentOf(path + QStringLiteral("-wal"));

        const OpenedProject database = openProject(path);
        QVERIFY(!database);
        QVERIFY(meansDamage(database.error()));
        QVERIFY2(database.error().message().contains(path + QStringLiteral("-wal")),
                 qPrintable(database.error().message()));
        QCOMPARE(contentOf(path), file);
        QCOMPARE(contentOf(path + QStringLiteral("-wal")), log);
        QVERIFY(names().filter(QRegularExpression(QStringLiteral("^\\.song"))).isEmpty());

        // What the message says to do helps.
        QVERIFY(QFile::remove(path + QStringLiteral("-wal")));
        QVERIFY(openProject(path));
    }

    void refusesADamagedFileWithWhatTheCheckSaid()
    {
        const QString path = project("song");
        {
            const OpenedProject database = openProject(path);
            QVERIFY(database);
            QVERIFY(runIn(**database, manyClips(1, 500)));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 leaf = contentOf(path).indexOf("clip 250 ") / 4096 * 4096;
        QVERIFY(leaf > 0);
        QVERIFY(file.seek(leaf));
        file.write(QByteArray(64, '\xA5'));
        file.close();
        const QByteArray before = contentOf(path);

        const OpenedProject database = openProject(path);
        QVERIFY(!database);
        QVERIFY(meansDamage(database.error()));
        const QString page = QString::number(leaf / 4096 + 1);
        QVERIFY2(database.error().message().contains(QStringLiteral("page %1: it cannot be read").arg(page)),
                 qPrintable(database.error().message()));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
    }

    void opensAProjectWithOneBadRow()
    {
        const QString path = project("song");
        {
            const OpenedProject database = openProject(path);
            QVERIFY(database);
            QVERIFY(runIn(**database, "PRAGMA ignore_check_constraints=ON"));
            QVERIFY(runIn(**database, "INSERT INTO clips (id, name) VALUES (1, 'a');"
                                      "INSERT INTO clip_bars (id, clip_id, bar_index) VALUES (1, 1, 0);"
                                      "INSERT INTO notes (id, clip_bar_id, start_tick, duration_tick, pitch) "
                                      "VALUES (1, 1, 0, 1, 300)"));
        }
        const OpenedProject database = openProject(path);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
        QCOMPARE(numberFrom(**database, "SELECT count(*) FROM notes"), 1);
    }

    void readsTheLogOfAProjectInAReadOnlyFolder()
    {
        const QString path = projectWithLog("song", 500);
        const QStringList before = names();
        QVERIFY(chmod(qPrintable(m_folder->path()), 0555) == 0);
        for (const char *ending : {"", "-wal"})
            QVERIFY(chmod(qPrintable(path + QLatin1String(ending)), 0444) == 0);
        {
            const test::AsNobody nobody;
            const OpenedProject database = openProject(path);
            QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
            QVERIFY((*database)->isReadOnly());
            QCOMPARE((*database)->path(), path);
            QCOMPARE(numberFrom(**database, "SELECT count(*) FROM clips"), 500);
        }
        QVERIFY(chmod(qPrintable(m_folder->path()), 0755) == 0);
        QCOMPARE(names(), before);
    }

    void readsAnOlderProjectInAReadOnlyFolderFromAnUpgradedCopy()
    {
        const QString path = olderProject("song");
        const QByteArray file = contentOf(path);
        QVERIFY(!file.isEmpty());
        QVERIFY(chmod(qPrintable(m_folder->path()), 0555) == 0);
        QVERIFY(chmod(qPrintable(path), 0444) == 0);
        {
            const test::AsNobody nobody;
            const OpenedProject database = openProject(path);
            QVERIFY2(database, database ? "" : qPrintable(database.error().message()));
            QVERIFY((*database)->isReadOnly());
            QVERIFY2((*database)->notice().contains(QStringLiteral("reading only")), qPrintable((*database)->notice()));
            QCOMPARE(numberFrom(**database, "PRAGMA user_version"), Migrations::newest());
            QCOMPARE(numberFrom(**database, "SELECT count(*) FROM clips"), 30);
            QCOMPARE(numberFrom(**database, "SELECT count(*) FROM versions"), 0);
            // Its own copy can be worked on.
            const QString saved = QDir::tempPath() + QStringLiteral("/barline-%1.barline").arg(getpid());
            QVERIFY(QCoro::waitFor((*database)->copyTo(saved)));
            QVERIFY(openProject(saved));
            QVERIFY(QFile::remove(saved));
        }
        QVERIFY(chmod(qPrintable(m_folder->path()), 0755) == 0);
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
        QCOMPARE(contentOf(path), file);
    }

    void letsNobodyElseReadAnOpenProject()
    {
        const QString path = project("song");
        QVERIFY(FileLook::at(path));
        {
            const OpenedProject database = openProject(path);
            QVERIFY(database);
            QVERIFY(!FileLook::at(path));
            QVERIFY(QFile::link(path, m_folder->filePath(QStringLiteral("link.json"))));
            QVERIFY(!FileLook::at(m_folder->filePath(QStringLiteral("link.json"))));
            QCOMPARE(kindOfFile(path), FileKind::Project);
            QVERIFY(!FilesCopy::take(path, m_folder->path()));
        }
        QVERIFY(FileLook::at(path));
        QCOMPARE(kindOfFile(path), FileKind::Project);
    }

    void knowsFilesByTheirFirstBytes()
    {
        QCOMPARE(kindOfFile(m_folder->filePath(QStringLiteral("nothing"))), FileKind::Missing);
        QFile file(m_folder->filePath(QStringLiteral("text.barline")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(500, '{'));
        file.close();
        QCOMPARE(kindOfFile(file.fileName()), FileKind::Other);
    }

    void warnsOfBadPlaces_data()
    {
        QTest::addColumn<qint64>("type");
        QTest::addColumn<int>("risk");
        QTest::newRow("nfs") << qint64(0x6969) << int(PlaceRisk::Network);
        QTest::newRow("cifs, as a negative number") << qint64(qint32(0xFF534D42)) << int(PlaceRisk::Network);
        QTest::newRow("fuse") << qint64(0x65735546) << int(PlaceRisk::Fuse);
        QTest::newRow("fat") << qint64(0x4D44) << int(PlaceRisk::Fat);
        QTest::newRow("ext4") << qint64(0xEF53) << int(PlaceRisk::None);
        QTest::newRow("btrfs") << qint64(0x9123683E) << int(PlaceRisk::None);
    }

    void warnsOfBadPlaces()
    {
        QFETCH(qint64, type);
        QFETCH(int, risk);
        QCOMPARE(int(riskOfFileSystem(type)), risk);
    }

    void warnsOfFoldersThatAreKeptInStep()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("music/songs")));
        const QString path = m_folder->filePath(QStringLiteral("music/songs/a.barline"));
        QCOMPARE(syncProgramOf(path), QString());
        QCOMPARE(placeWarning(path), QString());
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("music/.stfolder")));
        QCOMPARE(syncProgramOf(path), QStringLiteral("Syncthing"));
        QVERIFY(placeWarning(path).contains(QStringLiteral("Syncthing")));
        QCOMPARE(syncProgramOf(QStringLiteral("/nowhere/OneDrive - School/a.barline")), QStringLiteral("OneDrive"));
        QCOMPARE(syncProgramOf(QStringLiteral("/nowhere/Dropboxes/a.barline")), QString());
    }

private:
    QString project(const char *name) const
    {
        const QString path = m_folder->filePath(QStringLiteral("%1.barline").arg(QLatin1String(name)));
        return openProject(path, true) ? path : QString();
    }

    /// A project of the first schema, with 30 clips.
    QString olderProject(const char *name) const
    {
        const QString path = m_folder->filePath(QStringLiteral("%1.barline").arg(QLatin1String(name)));
        if (!QFile(path).open(QIODevice::WriteOnly))
            return {};
        const auto connection = DatabaseConnection::connect(path, DatabaseConnection::Mode::ReadWrite);
        const Result<QByteArrayList> steps = Migrations::scripts();
        const bool isMade = connection && steps && Migrations::run(**connection, steps->mid(0, 1)) &&
                            (*connection)->execute("INSERT INTO project (id, uid, created) VALUES (1, 'old', 0)") &&
                            (*connection)->execute(manyClips(1, 30));
        return isMade ? path : QString();
    }

    /// A project as a crash leaves it: `count` clips are in its log only.
    QString projectWithLog(const char *name, int count) const
    {
        QTemporaryDir elsewhere;
        const QString source = elsewhere.filePath(QStringLiteral("source.barline"));
        const QString path = m_folder->filePath(QStringLiteral("%1.barline").arg(QLatin1String(name)));
        const OpenedProject database = openProject(source, true);
        if (!database || !runIn(**database, manyClips(1, count)))
            return {};
        // By another process: ours has it open.
        for (const char *ending : {"", "-wal"}) {
            if (QProcess::execute(QStringLiteral("cp"),
                                  {source + QLatin1String(ending), path + QLatin1String(ending)}) != 0)
                return {};
        }
        return path;
    }

    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BARLINE_TEST(tst_Opening)
#include "tst_Opening.moc"
