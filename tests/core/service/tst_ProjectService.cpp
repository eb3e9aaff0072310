#include "core/service/ProjectService.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/LegacyDatabase.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

class tst_ProjectService : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void opensAnOldDatabaseThroughACopyBesideIt()
    {
        const QString old = file("songs.db");
        QVERIFY(makeLegacy(old, "plain"));
        const QByteArray before = bytesOf(old);
        const ProjectService service(QStringLiteral("me"));
        const SessionPtr session = made(service.open({old, false}));
        QVERIFY(session);
        QCOMPARE(session->path(), file("songs.barline"));
        QVERIFY(session->openingNotice().text.contains(old));
        QVERIFY(session->openingNotice().text.contains(file("songs.barline")));
        QVERIFY(session->openingNotice().findings.isEmpty());
        QCOMPARE(session->document().project().clips.size(), 3);
        QCOMPARE(session->document().project().compositions.size(), 2);
        // All of it arrived by one edit in the journal, which is Barline's own.
        QCOMPARE(session->history().entries().size(), 1);
        const HistoryEntry &entry = session->history().entries().constFirst();
        QCOMPARE(entry.author, QStringLiteral("Barline"));
        QCOMPARE(entry.seq, 1);
        QCOMPARE(entry.edit.clips.added.size(), 3);
        QCOMPARE(bytesOf(old), before);
        QCOMPARE(problemOf(session->close(false)), QString());
        QCOMPARE(names(), QStringList({QStringLiteral("songs.barline"), QStringLiteral("songs.db")}));
        QCOMPARE(bytesOf(old), before);
    }

    void neverUpgradesOverAnotherFile()
    {
        const QString old = file("songs.db");
        QVERIFY(makeLegacy(old, "odd"));
        QCOMPARE(writtenTo(file("songs.barline"), "mine"), file("songs.barline"));
        const ProjectService service(QStringLiteral("me"));
        const SessionPtr session = made(service.open({old, false}));
        QVERIFY(session);
        QCOMPARE(session->path(), file("songs (2).barline"));
        QVERIFY(!session->openingNotice().findings.isEmpty());
        QCOMPARE(bytesOf(file("songs.barline")), QByteArray("mine"));
    }

    void laterEditsGetOtherIdsThanTheOldOnes()
    {
        const QString old = file("songs.db");
        QVERIFY(makeLegacy(old, "odd"));
        const ProjectService service(QStringLiteral("me"));
        const SessionPtr session = made(service.open({old, false}));
        QVERIFY(session);
        QCOMPARE(problemOf(session->reserveIds()), QString());
        QVERIFY(session->ids().next<ClipId>().value() > 5000000);
    }

    void leavesNothingBehindWhenItOnlyLooks()
    {
        const QString old = file("songs.db");
        QVERIFY(makeLegacy(old, "plain"));
        const ProjectService service(QStringLiteral("me"));
        QString path;
        {
            const SessionPtr session = made(service.open({old, false}, ProjectService::Purpose::Look));
            QVERIFY(session);
            path = session->path();
            QVERIFY(QFile::exists(path));
            QCOMPARE(session->document().project().clips.size(), 3);
            QCOMPARE(problemOf(session->close(false)), QString());
        }
        QVERIFY(!QFile::exists(path));
        QCOMPARE(names(), QStringList({QStringLiteral("songs.db")}));
    }

    void warnsOfAFolderThatIsKeptInStep()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".stfolder")));
        const ProjectService service(QStringLiteral("me"));
        const QString path = file("song.barline");
        {
            const SessionPtr session = made(service.create({path, false}));
            QVERIFY(session);
            QVERIFY(!session->openingNotice().isAboutPlace);
        }
        const SessionPtr session = made(service.open({path, false}));
        QVERIFY(session);
        QVERIFY(session->openingNotice().isAboutPlace);
        QVERIFY(session->openingNotice().text.contains(QStringLiteral("Syncthing")));
        QVERIFY(!session->isReadOnly());
    }

    void refusesADatabaseThatIsSomethingElse()
    {
        const QString other = file("accounts.db");
        QVERIFY(makeDatabase(other, "CREATE TABLE accounts (id INTEGER PRIMARY KEY)"));
        const QByteArray before = bytesOf(other);
        const ProjectService service(QStringLiteral("me"));
        const auto opened = QCoro::waitFor(service.open({other, false}));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind(), ErrorKind::Invalid);
        QCOMPARE(bytesOf(other), before);
    }

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BARLINE_TEST(tst_ProjectService)
#include "tst_ProjectService.moc"
