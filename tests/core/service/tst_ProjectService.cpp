#include "core/edit/arrange/ClipEdits.h"
#include "core/service/ProjectService.h"
#include "core/store/repositories/ClipRepository.h"
#include "core/store/tables/VersionTable.h"
#include "tests/core/service/Sessions.h"
#include "tests/core/store/StoreFixture.h"
#include "tests/support/JournalEntries.h"
#include "tests/support/LegacyDatabase.h"

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

    void countsWhatIsInAFileWithoutOpeningASession()
    {
        const QString path = file("song.barline");
        const Project project = makeProject(path);
        const ProjectStatistics read = valueOf(ProjectService::statistics(path));
        QCOMPARE(read.notice.text, QString());
        QCOMPARE(read.info.clips, project.clips.size());
        QCOMPARE(read.info.compositions.size(), project.compositions.size());
        qint64 tracks = 0;
        for (const CompositionPtr &composition : project.compositions)
            tracks += composition->tracks.size();
        QCOMPARE(read.info.tracks, tracks);
        QCOMPARE(read.info.edits, kFew);
        QCOMPARE(read.info.versions, 1);
        QCOMPARE(read.info.bytes, QFileInfo(path).size());
        QVERIFY(read.info.unused > 0);
        QCOMPARE(errorOf(ProjectService::statistics(file("nowhere.barline"))).kind(), ErrorKind::NotFound);
    }

    void countsAnOldDatabaseAndSaysWhatWasCounted()
    {
        const QString old = file("songs.db");
        QVERIFY(makeLegacy(old, "plain"));
        const ProjectStatistics read = valueOf(ProjectService::statistics(old));
        QCOMPARE(read.info.clips, 3);
        QVERIFY(read.notice.text.contains(old));
        QCOMPARE(names(), QStringList({QStringLiteral("songs.db")}));
    }

    void compactsAFile()
    {
        const QString path = file("song.barline");
        const Project project = makeProject(path, kMany);
        const qint64 before = QFileInfo(path).size();
        const Compaction done = valueOf(ProjectService::compact(path));
        QCOMPARE(done.edits, kMany - EditStore::kHistory);
        QVERIFY(done.bytes > 0);
        QCOMPARE(QFileInfo(path).size(), before - done.bytes);
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
        const ProjectInfo info = valueOf(ProjectService::statistics(path)).info;
        QCOMPARE(info.edits, qint64(EditStore::kHistory));
        QCOMPARE(info.versions, 1);
        QCOMPARE(info.unused, 0);
        QVERIFY(projectIn(path) == project);
        QCOMPARE(valueOf(ProjectService::check(path)).size(), 0);
        const Compaction again = valueOf(ProjectService::compact(path));
        QCOMPARE(again.edits, 0);
        QCOMPARE(again.bytes, 0);
    }

    void compactsAFileThatSomebodyHasOpen()
    {
        const QString path = file("song.barline");
        const Project project = makeProject(path);
        const SessionPtr session = made(ProjectService(QStringLiteral("me")).open({path, false}));
        QVERIFY(session);
        QVERIFY(valueOf(ProjectService::compact(path)).bytes > 0);
        const Clip clip = **project.clips.begin();
        QVERIFY(session->history().push(renameClip(clip, QStringLiteral("After")), QStringLiteral("Rename")));
        QVERIFY(flushed(*session));
        QCOMPARE(valueOf(ClipRepository(session->database(), m_author).getById(clip.id)).name, QStringLiteral("After"));
        QCOMPARE(problemOf(session->close(false)), QString());
        QCOMPARE(valueOf(ProjectService::check(path)).size(), 0);
    }

    void changesNothingWhereCompactionOrACopyIsCancelled()
    {
        const QString path = file("song.barline");
        makeProject(path);
        const QByteArray before = bytesOf(path);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(errorOf(ProjectService::compact(path, stop.get_token())).kind(), ErrorKind::Cancelled);
        QCOMPARE(problemKindOf(ProjectService::saveCopy(path, file("copy.barline"), stop.get_token())),
                 ErrorKind::Cancelled);
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
        QCOMPARE(valueOf(ProjectService::statistics(path)).info.edits, kFew);
        QCOMPARE(QFileInfo(path).size(), before.size());
    }

    void savesACopy()
    {
        const QString path = file("song.barline");
        const Project project = makeProject(path);
        QCOMPARE(problemOf(ProjectService::saveCopy(path, file("copy.barline"))), QString());
        QVERIFY(projectIn(file("copy.barline")) == project);
        QCOMPARE(valueOf(ProjectService::statistics(file("copy.barline"))).info.edits, kFew);
        QCOMPARE(problemKindOf(ProjectService::saveCopy(path, path)), ErrorKind::Conflict);
        QVERIFY(projectIn(path) == project);
        QCOMPARE(problemKindOf(ProjectService::saveCopy(path, file("nowhere/copy.barline"))), ErrorKind::Unavailable);
        QCOMPARE(names(), QStringList({QStringLiteral("copy.barline"), QStringLiteral("song.barline")}));
    }

private:
    static constexpr qint64 kFew = 5;
    static constexpr qint64 kMany = EditStore::kHistory + 20;

    /// A file with a random project, a named version, as many edits, and room that a removed composition left.
    Project makeProject(const QString &path, qint64 edits = kFew)
    {
        const auto database = valueOf(Database::open({path, true, false}));
        RandomProject random;
        Project project = random.project();
        const Project removed = random.project({1, 4, 20, 20, 5, 8});
        EditStore store(*database);
        QList<HistoryEntry> entries{entryBy(1, 1, additionOf(project)), entryBy(1, 2, additionOf(removed))};
        Clip clip = **project.clips.begin();
        for (qint64 number = 3; number < edits; ++number) {
            entries.append(entryBy(1, number, renameClip(clip, QStringLiteral("Name %1").arg(number))));
            clip.name = QStringLiteral("Name %1").arg(number);
        }
        entries.append(entryBy(1, edits, additionOf(removed).inverted()));
        valueOf(store.commit(entries, 0));
        NamedVersion version;
        version.name = QStringLiteral("Draft");
        version.seq = edits;
        project.clips.set(std::make_shared<const Clip>(clip));
        valueOf(store.addVersion(version, encodedVersion(project)));
        return project;
    }

    static Project projectIn(const QString &path)
    {
        const auto database = valueOf(Database::open({path, false, false}));
        return valueOf(EditStore(*database).load()).project;
    }

    static ErrorKind problemKindOf(QCoro::Task<Result<void>> task)
    {
        const Result<void> result = QCoro::waitFor(std::move(task));
        if (result)
            qFatal("this must fail");
        return result.error().kind();
    }

    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    EditAuthor m_author{QStringLiteral("me"), 4711};
    std::unique_ptr<QTemporaryDir> m_folder;
};

BARLINE_TEST(tst_ProjectService)
#include "tst_ProjectService.moc"
