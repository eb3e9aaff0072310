#include "core/store/Database.h"
#include "tests/support/DiskFaults.h"
#include "tests/support/HeldLock.h"
#include "tests/support/SmallDisk.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QThread>

using namespace barline;
using namespace barline::test;

namespace {

/// A disk that does not sync the project's file, only its log.
class NoSyncOfTheFile : public DiskWatcher
{
public:
    std::atomic<bool> isOn = false;

    int before(const DiskAccess &access) override
    {
        return isOn && access.call == DiskCall::Sync && QByteArray(access.path).endsWith(".barline")
                   ? SQLITE_IOERR_FSYNC
                   : SQLITE_OK;
    }
    void after(const DiskAccess &, int) override {}
};

Result<void> addMegabytes(Session &session, int count)
{
    return session.execute(
        "CREATE TABLE IF NOT EXISTS ballast (bytes);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
        QByteArray::number(count) +
        ") INSERT INTO ballast SELECT zeroblob(1000000) FROM n WHERE i <= " + QByteArray::number(count));
}

} // namespace

/// What the user is told of while a project is open.
class tst_Notices : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QList<DatabaseNotice> m_notices;

    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<Database> openProject()
    {
        DatabaseLocation location;
        location.path = file("song.barline");
        location.create = true;
        auto opened = QCoro::waitFor(Database::open(location));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        (*opened)->listen([this](const DatabaseNotice &notice) { m_notices.append(notice); });
        return std::move(*opened);
    }

    static bool write(Database &database, int megabytes)
    {
        const auto add = [megabytes](Session &session) { return addMegabytes(session, megabytes); };
        return QCoro::waitFor(database.write(add)).has_value();
    }

    QStringList said(DatabaseNotice::Kind kind) const
    {
        QStringList messages;
        for (const DatabaseNotice &notice : m_notices) {
            if (notice.kind == kind)
                messages.append(notice.message);
        }
        return messages;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(quickFolderTemplate());
        m_notices.clear();
    }

    void saysThatThereIsLittleRoom()
    {
        const SmallDisk disk(m_folder->path());
        if (!disk.isMounted())
            qInfo("only root can mount a small disk: without one nothing is said");
        const auto database = openProject();
        for (int i = 0; i < 3; ++i)
            QVERIFY(write(*database, 0));
        QTRY_COMPARE(said(DatabaseNotice::Kind::LittleRoom).size(), disk.isMounted() ? 1 : 0);
        for (const QString &message : said(DatabaseNotice::Kind::LittleRoom))
            QVERIFY2(message.contains(QStringLiteral("Make room")) && message.contains(file("song.barline")),
                     qPrintable(message));
    }

    void namesWhoseReadingKeepsTheLogLong_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("another program") << false;
        QTest::newRow("a read of ours") << true;
    }

    void namesWhoseReadingKeepsTheLogLong()
    {
        QFETCH(const bool, own);
        const auto database = openProject();
        QVERIFY(write(*database, 1));
        std::unique_ptr<HeldLock> reader;
        std::atomic<bool> hasBegun = false;
        std::atomic<bool> mayEnd = !own;
        const auto hold = [&](Session &session) -> Result<qint64> {
            const Result<qint64> seq = session.readInteger("SELECT seq FROM project");
            hasBegun = true;
            while (!mayEnd)
                QThread::msleep(1);
            return seq;
        };
        const int line = __LINE__ + 1;
        auto reading = database->read(hold);
        while (!hasBegun)
            QThread::msleep(1);
        if (own)
            QThread::sleep(1); // longer than a read may take
        else
            reader = std::make_unique<HeldLock>(file("song.barline"), HeldLock::kReads);
        QVERIFY(write(*database, 34));
        QVERIFY(write(*database, 1));
        mayEnd = true;
        QVERIFY(QCoro::waitFor(std::move(reading)));
        QTRY_COMPARE(said(DatabaseNotice::Kind::LongLog).size(), 1);
        const QString message = said(DatabaseNotice::Kind::LongLog).constFirst();
        const QString name = own ? QStringLiteral("tst_Notices.cpp:%1").arg(line) : reader->name();
        QVERIFY2(message.contains(name), qPrintable(message));
    }

    void saysOnceThatTheLogCannotBeMoved()
    {
        NoSyncOfTheFile fault;
        const DiskVfs vfs({&fault});
        const auto database = openProject();
        fault.isOn = true;
        QVERIFY(write(*database, 5));
        QTRY_COMPARE(said(DatabaseNotice::Kind::CheckpointFailed).size(), 1);
        const QString message = said(DatabaseNotice::Kind::CheckpointFailed).constFirst();
        QVERIFY2(message.contains(QStringLiteral("Check the disk")), qPrintable(message));
        // The log is not trusted before it was moved: nothing is acknowledged on top of it.
        QVERIFY(!write(*database, 0));
        fault.isOn = false;
        QVERIFY(write(*database, 0));
        QCOMPARE(said(DatabaseNotice::Kind::CheckpointFailed).size(), 1);
        fault.isOn = true;
        QVERIFY(write(*database, 5));
        QTRY_COMPARE(said(DatabaseNotice::Kind::CheckpointFailed).size(), 2);
        fault.isOn = false;
        QVERIFY(QCoro::waitFor(database->close()));
    }
};

BARLINE_TEST(tst_Notices)
#include "tst_Notices.moc"
